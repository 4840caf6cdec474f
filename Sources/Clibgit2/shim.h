#include <git2.h>

#if LIBGIT2_VER_MAJOR != 1 || LIBGIT2_VER_MINOR < 5 || LIBGIT2_VER_MINOR > 9
#error "okr needs libgit2 1.5 to 1.9; install libgit2-dev (Debian) or libgit2 (Homebrew) of one of these versions"
#endif

/* Swift can't call the variadic git_libgit2_opts. */
static inline int git_library_enable(int option, int enabled) {
  return git_libgit2_opts(option, enabled);
}

static inline int git_library_set_size(int option, size_t size) {
  return git_libgit2_opts(option, size);
}

static inline int git_library_set_search_path(int level, const char *path) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}
