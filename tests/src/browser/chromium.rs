//! Chromium and its driver, started for one test: in Romanian, without a window, asking no other host.

use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::{Outcome, Screen};
use crate::tools;

/// The driver and the window that it opened; whoever gets them ends them.
pub(super) async fn start(screen: Screen) -> Outcome<(Child, Client)> {
    let port = tools::free_port()?;
    let mut driver = Command::new("chromedriver")
        .arg(format!("--port={port}"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|fault| format!("chromedriver: {fault}; run tests/run"))?;
    match connect(port, screen).await {
        Ok(client) => Ok((driver, client)),
        Err(fault) => {
            driver.kill()?;
            driver.wait()?;
            Err(fault)
        }
    }
}

async fn connect(port: u16, screen: Screen) -> Outcome<Client> {
    let listens = || async move { TcpStream::connect(("127.0.0.1", port)).is_ok() };
    tools::eventually("chromedriver listens", listens).await?;
    let address = format!("http://127.0.0.1:{port}");
    Ok(ClientBuilder::new(HttpConnector::new()).capabilities(wishes(screen)).connect(&address).await?)
}

fn wishes(screen: Screen) -> Capabilities {
    let mut options = json!({
        "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=ro",
                 "--window-size=1280,900", "--hide-scrollbars", "--no-first-run", "--disable-background-networking"],
        "prefs": {"intl.accept_languages": "ro,ro-RO"},
    });
    if screen == Screen::Phone {
        let metrics = json!({"width": 390, "height": 844, "pixelRatio": 2, "mobile": true, "touch": true});
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    }
    let mut wishes = Capabilities::new();
    wishes.insert("browserName".to_owned(), json!("chrome"));
    wishes.insert("goog:chromeOptions".to_owned(), options);
    wishes.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"}));
    wishes
}
