#!/usr/bin/env bash
# polar-sdk 1.0.2 (Python): a union of objects without a tag is decoded as the first variant, in an order of the SDK's
# own, whose required fields are there. Fields of the other variants are dropped without an error. The properties of a
# license key's benefit grant become `BenefitGrantCustomProperties`, and the id of the license key is gone; the user
# info of a user becomes `UserInfoOrganization`, and the email address is gone.
# Expected: the variant that has the fields, or an error.
# Needs Python 3.11. Observed on 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check polar-sdk==1.0.2
cat >run.py <<'END'
import typing
from polar.base import deserialize
from polar.v2026_10 import outputs
from polar.v2026_10.services.oauth2 import Oauth2Sync

hints = typing.get_type_hints(outputs.BenefitGrant)
grant = {"license_key_id": "4a0409e2-9d6c-454c-bf05-2969a8250400", "display_key": "****-ACME"}
print(deserialize(grant, hints["properties"]))
user = {"sub": "4a0409e2-9d6c-454c-bf05-2969a8250400", "name": "Ada", "email": "ada@example.com", "email_verified": True}
print(deserialize(user, typing.get_type_hints(Oauth2Sync.userinfo)["return"]))
END
venv/bin/python run.py | tee output
grep -q 'BenefitGrantCustomProperties' output && ! grep -q 'license_key_id' output
grep -q 'UserInfoOrganization' output && ! grep -q 'ada@example.com' output
