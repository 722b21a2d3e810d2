#!/usr/bin/env bash
# openapi-python-client 0.29.1: if a value is a string or a string with the format `date-time` (the values of custom
# fields, for example), the generated client makes a datetime of every text that `datetime.fromisoformat` can read, also
# if the plain string comes first in the schema. The order number "20261130" and the text "2026-W49" become datetimes
# without an offset, and `to_dict` writes them as another text, so an update of something else changes the field.
# Expected: the text is kept, or at least only RFC 3339 timestamps are decoded, as the format says.
# Needs Python 3.11. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openapi-python-client==0.29.1
cat >schema.json <<'END'
{
  "openapi": "3.1.0",
  "info": { "title": "shop", "version": "1" },
  "paths": {
    "/orders/{id}": {
      "get": {
        "operationId": "get_order",
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
        "responses": {
          "200": {
            "description": "The order.",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } }
          }
        }
      }
    }
  },
  "components": {
    "schemas": {
      "Order": {
        "type": "object",
        "required": ["custom_field_data"],
        "properties": {
          "custom_field_data": {
            "type": "object",
            "additionalProperties": {
              "anyOf": [
                { "type": "string" },
                { "type": "integer" },
                { "type": "boolean" },
                { "type": "string", "format": "date-time" },
                { "type": "null" }
              ]
            }
          }
        }
      }
    }
  }
}
END
echo "post_hooks: []" >config.yaml
venv/bin/openapi-python-client generate --path schema.json --config config.yaml --meta none \
    --output-path shop >/dev/null
cat >run.py <<'END'
from shop.models import Order

for text in ["20261130", "2026-W49", "2026-11-30", "2026113", "202611300", "2026-11-30T08:00:00Z", "Berlin"]:
    order = Order.from_dict({"custom_field_data": {"order_number": text}})
    value = order.custom_field_data["order_number"]
    print(f"{text!r}: {type(value).__name__}, sent back as {order.to_dict()['custom_field_data']['order_number']!r}")
END
venv/bin/python run.py | tee output
diff output - <<'END'
'20261130': datetime, sent back as '2026-11-30T00:00:00'
'2026-W49': datetime, sent back as '2026-11-30T00:00:00'
'2026-11-30': datetime, sent back as '2026-11-30T00:00:00'
'2026113': str, sent back as '2026113'
'202611300': str, sent back as '202611300'
'2026-11-30T08:00:00Z': datetime, sent back as '2026-11-30T08:00:00+00:00'
'Berlin': str, sent back as 'Berlin'
END
