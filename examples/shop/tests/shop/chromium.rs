//! A headless Chromium, controlled with the DevTools protocol over a pipe, which needs neither a port nor a driver. It
//! exits when the pipe is closed.

use crate::databases::new_folder;
use crate::print_skipped;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::sleep;

const PROGRAMS: [&str; 3] = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// A browser with one page.
pub(crate) struct Chromium {
    commands: ChildStdin,
    messages: BufReader<ChildStdout>,
    next_id: u64,
    session: Value,
    child: Child,
    profile: PathBuf,
}

impl Chromium {
    /// Starts the browser; `None` if it is not installed.
    pub(crate) async fn start() -> Option<Self> {
        let Some(program) = PROGRAMS.into_iter().find(|program| Path::new(program).exists()) else {
            print_skipped("Chromium is not installed");
            return None;
        };
        let profile = new_folder("chromium");
        // Chromium reads commands from descriptor 3 and writes messages to descriptor 4.
        let mut command = Command::new("sh");
        command.args(["-c", r#"exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>&2"#, program, "--headless=new"]);
        command.args(["--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]);
        command.args(["--no-first-run", "--hide-scrollbars"]).arg(format!("--user-data-dir={}", profile.display()));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn().expect("a shell");
        let mut browser = Self {
            commands: child.stdin.take().expect("it is piped"),
            messages: BufReader::new(child.stdout.take().expect("it is piped")),
            next_id: 0,
            session: Value::Null,
            child,
            profile,
        };
        let target = browser.command("Target.createTarget", json!({"url": "about:blank"})).await;
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        browser.session = browser.command("Target.attachToTarget", attach).await["sessionId"].take();
        Some(browser)
    }

    pub(crate) async fn open(&mut self, url: &str) {
        let page = self.command("Page.navigate", json!({"url": url})).await;
        assert!(page.get("errorText").is_none(), "{url}: {page}");
    }

    /// Evaluates an expression until it is neither false nor undefined, such as while a page loads.
    pub(crate) async fn wait_for(&mut self, expression: &str) -> Value {
        for _ in 0..400 {
            let value =
                self.command("Runtime.evaluate", json!({"expression": expression, "returnByValue": true})).await;
            let value = &value["result"]["value"];
            if !value.is_null() && *value != false && *value != "" {
                return value.clone();
            }
            sleep(Duration::from_millis(50)).await;
        }
        let page = json!({"expression": "document.documentElement.outerHTML"});
        panic!("never true: {expression}: {}", self.command("Runtime.evaluate", page).await["result"]["value"]);
    }

    /// Waits for the first element with this text that a selector matches, and clicks on it.
    pub(crate) async fn click(&mut self, selector: &str, text: &str) {
        let find = format!(
            "(() => {{ const found = [...document.querySelectorAll('{selector}')]
                .find((element) => element.textContent.includes('{text}'));
                found?.click(); return Boolean(found); }})()"
        );
        self.wait_for(&find).await;
    }

    /// Types a text into the element with the focus.
    pub(crate) async fn write(&mut self, text: &str) {
        self.command("Input.insertText", json!({"text": text})).await;
    }

    /// Returns a picture of the visible part of the page, as PNG in Base64.
    pub(crate) async fn picture(&mut self, width: u32, height: u32) -> String {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.command("Emulation.setDeviceMetricsOverride", size).await;
        let picture = self.command("Page.captureScreenshot", json!({"format": "png"})).await;
        picture["data"].as_str().expect("a picture").to_owned()
    }

    /// Shows pictures side by side.
    pub(crate) async fn show_pictures(&mut self, pictures: &[&str]) {
        let style = "body{margin:0;background:#e7e9ee;display:flex;gap:20px;padding:10px}";
        let images = pictures.iter().map(|data| format!("<img src='data:image/png;base64,{data}'>"));
        let html = format!("<!doctype html><style>{style}</style>{}", images.collect::<String>());
        self.open("about:blank").await;
        let frame = self.command("Page.getFrameTree", json!({})).await["frameTree"]["frame"]["id"].take();
        self.command("Page.setDocumentContent", json!({"frameId": frame, "html": html})).await;
        self.wait_for("[...document.images].every((image) => image.complete)").await;
    }

    async fn command(&mut self, method: &str, params: Value) -> Value {
        self.next_id += 1;
        let mut command = json!({"id": self.next_id, "method": method, "params": params});
        if !self.session.is_null() {
            command["sessionId"] = self.session.clone();
        }
        let mut bytes = command.to_string().into_bytes();
        bytes.push(0);
        self.commands.write_all(&bytes).await.expect("Chromium runs");
        loop {
            let mut message = Vec::new();
            let length = self.messages.read_until(0, &mut message).await.expect("a message");
            assert!(length > 0, "Chromium has ended");
            message.pop();
            let mut message: Value = serde_json::from_slice(&message).expect("JSON");
            if message["id"] == self.next_id {
                return match message.get("error") {
                    // The page was replaced while the expression was evaluated.
                    Some(error) if method == "Runtime.evaluate" => json!({"error": error}),
                    Some(error) => panic!("{method}: {error}"),
                    None => message["result"].take(),
                };
            }
        }
    }

    /// Closes the browser, and waits until it has ended.
    pub(crate) async fn close(mut self) {
        self.session = Value::Null;
        self.command("Browser.close", json!({})).await;
        self.child.wait().await.expect("a status");
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.child.start_kill();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
