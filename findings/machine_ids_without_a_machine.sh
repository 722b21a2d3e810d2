#!/usr/bin/env bash
# machine-uid 0.6.0 (Rust) and node-machine-id 1.1.12 (npm) take what `/etc/machine-id` and dbus's copy of it contain
# for the id of the machine. In images the file is empty or says "uninitialized" until systemd has started
# (machine-id(5)), and in a container it stays so. If it is empty, machine-uid returns `Ok("")`, and node-machine-id the
# SHA-256 of nothing, so all such machines are one device.
# py-machineid 1.0.0 (Python) raises for the empty file, but returns "uninitialized" as well.
# Expected: an error, or another source, if there is no id.
# Needs npm, Node.js 20, Python 3.11, cargo and util-linux with user namespaces. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! [ -e /etc/machine-id ] || ! [ -e /var/lib/dbus/machine-id ]; then echo "skipped: no files to replace"; exit 0; fi
if ! unshare --map-root-user --mount true; then echo "skipped: unshare may not make a user namespace"; exit 0; fi
npm init -y >/dev/null
npm install --silent node-machine-id@1.1.12
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check py-machineid==1.0.0
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
machine-uid = "=0.6.0"
END
cat >src/main.rs <<'END'
fn main() {
    println!("machine-uid: {:?}", machine_uid::get());
}
END
cargo build --quiet
cat >run.sh <<'END'
mount --bind id /etc/machine-id
mount --bind id /var/lib/dbus/machine-id
target/debug/finding
node -p '"node-machine-id: " + require("node-machine-id").machineIdSync()'
venv/bin/python run.py
END
cat >run.py <<'END'
import machineid

try:
    print("py-machineid:", machineid.id())
except machineid.MachineIdNotFound as error:
    print("py-machineid:", repr(error))
END
{
    echo "empty"
    : >id
    unshare --map-root-user --mount bash -e run.sh
    echo "uninitialized"
    echo uninitialized >id
    unshare --map-root-user --mount bash -e run.sh
    echo "the SHA-256 of nothing, and of \"uninitialized\""
    printf '' | sha256sum
    printf uninitialized | sha256sum
} | tee output
diff output - <<'END'
empty
machine-uid: Ok("")
node-machine-id: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
py-machineid: MachineIdNotFound('failed to obtain id on platform linux')
uninitialized
machine-uid: Ok("uninitialized")
node-machine-id: c35fc5870fa929ad33e774d9945c362333f1b785e99ac8964a96a226bcf08d53
py-machineid: uninitialized
the SHA-256 of nothing, and of "uninitialized"
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  -
c35fc5870fa929ad33e774d9945c362333f1b785e99ac8964a96a226bcf08d53  -
END
