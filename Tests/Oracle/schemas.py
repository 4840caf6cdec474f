"""Holds files against the JSON Schemas: schemas.py SCHEMAS FILES

Every FILES/NAME/FILE.yaml is held against SCHEMAS/NAME.json, read as an editor reads it: by YAML 1.2, whose core
schema takes days for text. Prints a line for each file, 'NAME/FILE ok' or 'NAME/FILE refused: …', and one for each
schema that is wrong in itself: no schema at all, with a keyword nobody knows, or with an example it refuses.
"""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

# Those an editor has beyond the standard's. A keyword that is misspelt would silently mean nothing.
BEYOND = {"deprecationMessage", "patternErrorMessage"}
KNOWN = BEYOND | {
    "$schema", "$defs", "$ref", "$comment", "title", "description", "examples", "default", "type", "enum", "const",
    "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "dependentRequired",
    "dependentSchemas", "items", "minItems", "minimum", "maximum", "exclusiveMinimum", "pattern", "format", "oneOf",
}
NAMED = {"properties", "patternProperties", "$defs", "dependentSchemas"}
ONE = {"additionalProperties", "propertyNames", "items"}


class Core(yaml.SafeLoader):
    """Scalars as YAML 1.2's core schema types them; keys as they stand."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def resolve(tag, form, first):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), list(first))


resolve("null", r"~|null|Null|NULL|", ["~", "n", "N", ""])
resolve("bool", r"true|True|TRUE|false|False|FALSE", "tTfF")
resolve("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789")
resolve("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", "-+.0123456789")
Core.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 0 if node.value[:2] in ("0x", "0o") else 10))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value.replace(".inf", "inf").replace(".nan", "nan")))


def parts(schema, path):
    """A schema and every schema in it, with the way to it."""
    yield path, schema
    if not isinstance(schema, dict):
        return
    for key, value in schema.items():
        if key in ONE:
            yield from parts(value, f"{path}/{key}")
        elif key in NAMED:
            for name, part in value.items():
                yield from parts(part, f"{path}/{key}/{name}")
        elif key == "oneOf":
            for part in value:
                yield from parts(part, f"{path}/{key}")


def faults(schema):
    """What is wrong with a schema in itself."""
    Draft202012Validator.check_schema(schema)
    for path, part in parts(schema, ""):
        if not isinstance(part, dict):
            continue
        for keyword in part.keys() - KNOWN:
            yield f"{path}: unknown keyword {keyword}"
        whole = {**part, "$defs": schema["$defs"]}
        for example in part.get("examples", []) + [part[key] for key in ("default",) if key in part]:
            for error in validator(whole).iter_errors(example):
                yield f"{path}: its own example {example!r}: {error.message}"


def validator(schema):
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def main(schemas, files):
    for path in sorted(Path(schemas).glob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        for fault in faults(schema):
            print(f"{path.stem} wrong: {fault}")
        check = validator(schema)
        for file in sorted(Path(files, path.stem).glob("*.yaml")):
            content = yaml.load(file.read_text("utf-8"), Core)
            error = min(check.iter_errors(content), key=lambda error: list(map(str, error.path)), default=None)
            verdict = f"refused: {error.json_path}: {error.message}" if error else "ok"
            print(f"{path.stem}/{file.stem} {verdict}".replace("\n", " "))


main(*sys.argv[1:])
