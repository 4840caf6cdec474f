import Clibyaml

/// Runs through libyaml's events of a document and returns how many there were; 0 when it doesn't parse.
func countEvents(in bytes: [UInt8]) -> Int {
  var parser = unsafe yaml_parser_t()
  guard unsafe yaml_parser_initialize(&parser) == 1 else { return 0 }
  defer { unsafe yaml_parser_delete(&parser) }
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    return unsafe countEvents(of: &parser)
  }
}

private func countEvents(of parser: inout yaml_parser_t) -> Int {
  var count = 0
  while true {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return 0 }
    defer { unsafe yaml_event_delete(&event) }
    count += 1
    if unsafe event.type == YAML_STREAM_END_EVENT { return count }
  }
}
