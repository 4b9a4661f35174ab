#!/bin/sh
# pydantic 2.14.4: a custom type whose __get_pydantic_json_schema__ returns a schema with an $id and $defs of its own, which
# JSON Schema 2020-12 allows to be embedded, makes model_json_schema() raise a bare KeyError: '#/$defs/Leaf'.
# References are looked up among pydantic's own definitions alone. Seen: KeyError '#/$defs/Leaf'.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder" pydantic==2.14.4
PYTHONPATH="$folder" python3 - <<'PY'
import pydantic
from pydantic_core import core_schema


class Tree:
    @classmethod
    def __get_pydantic_core_schema__(cls, source, handler):
        return core_schema.no_info_plain_validator_function(lambda value: value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema, handler):
        leaf = {"type": "object", "properties": {"name": {"type": "string"}}}
        return {"$id": "urn:example:tree", "$ref": "#/$defs/Leaf", "$defs": {"Leaf": leaf}}


class Model(pydantic.BaseModel):
    tree: Tree


try:
    Model.model_json_schema()
except KeyError as error:
    print("KeyError", error)
    assert error.args == ("#/$defs/Leaf",)
else:
    raise SystemExit("it has changed: the embedded schema is taken")
PY
