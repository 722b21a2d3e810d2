#!/usr/bin/env bash
# standardwebhooks 1.1.0 and svix 2.9.1 (Python): `Webhook.sign` replaces the time zone of the given datetime by UTC,
# instead of converting it. A datetime with another offset is signed as another instant, so a delivery whose
# `webhook-timestamp` is the datetime's own timestamp is refused, and a test that signs its deliveries this way passes
# only where the local time is UTC.
# Expected: a datetime with a UTC offset is an instant, whatever the offset.
# Needs Python 3.11. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check standardwebhooks==1.1.0 svix==2.9.1
cat >run.py <<'END'
from datetime import datetime, timedelta, timezone
import standardwebhooks, svix

SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
now = datetime.now(timezone.utc)
for library in [standardwebhooks, svix]:
    webhook = library.Webhook(SECRET)
    for hours in [0, 2, -5]:
        time = now.astimezone(timezone(timedelta(hours=hours)))
        assert time == now
        signature = webhook.sign("msg_1", time, "{}")
        signed = next(h for h in range(-12, 13) if webhook.sign("msg_1", now + timedelta(hours=h), "{}") == signature)
        headers = {
            "webhook-id": "msg_1",
            "webhook-timestamp": str(int(time.timestamp())),
            "webhook-signature": signature,
        }
        try:
            webhook.verify("{}", headers)
            result = "verified"
        except library.webhooks.WebhookVerificationError as error:
            result = str(error)
        print(f"{library.__name__}, UTC{hours:+}: signed with a timestamp {signed:+} hours off, {result}")
END
venv/bin/python run.py | tee output
diff output - <<'END'
standardwebhooks, UTC+0: signed with a timestamp +0 hours off, verified
standardwebhooks, UTC+2: signed with a timestamp +2 hours off, No matching signature found
standardwebhooks, UTC-5: signed with a timestamp -5 hours off, No matching signature found
svix, UTC+0: signed with a timestamp +0 hours off, verified
svix, UTC+2: signed with a timestamp +2 hours off, No matching signature found
svix, UTC-5: signed with a timestamp -5 hours off, No matching signature found
END
