//! `exchange core`: a small adult core with a page of its own, to try a house against.

use std::future::IntoFuture;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use barnahus_adult_core::keys::public_keys;
use barnahus_adult_core::{Core, Keeper, Leaving, Setting, Wire, carry, router};
use barnahus_exchange::transport::Authority;
use barnahus_exchange::{PrivateKey, PublicKey};
use tokio::net::TcpListener;

use crate::arguments::TrialCore;
use crate::stop::Signals;
use crate::{say, surroundings, trial_key};

/// Where it answers when nothing else is said.
const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 9090);

/// Answers until it is asked to stop.
///
/// # Errors
/// When a file is of no use, or the address cannot be listened on.
pub async fn run(asked: TrialCore) -> Result<ExitCode> {
    let TrialCore { listen, key, house, house_key, url, state, at_once, ca, breaks } = asked;
    let mut signals = Signals::listen()?;
    let listen = listen.unwrap_or(LISTEN);
    let listener = TcpListener::bind(listen).await;
    let listener = listener.with_context(|| format!("{listen} cannot be listened on"))?;
    let url = url.unwrap_or(format!("http://{}", listener.local_addr()?));
    let pem = match &key {
        Some(file) => trial_key::read_or_make(file)?.pem().to_owned().into(),
        None => trial_key::new()?,
    };
    let setting = Setting {
        key: PrivateKey::from_pem(&pem)?,
        house_keys: house_keys(&house_key)?,
        own: Authority::of_address(&url).context("--url")?,
        leaving: if at_once { Leaving::AtOnce } else { Leaving::ByTheContract },
        breaks: breaks.map(|word| word.parse()).transpose()?,
        wire: wire(ca.as_deref())?,
        house,
    };
    Authority::of_address(&setting.house).context("--house")?;
    let public = setting.key.public().to_pem()?;
    let keeper = match &state {
        Some(file) => Keeper::in_file(file).with_context(|| format!("{}", file.display()))?,
        None => Keeper::in_memory(),
    };
    let core = Core::open(setting, keeper, surroundings::of_the_system())?;
    say::line(format!("The core answers on {url}; its page is http://{}/", near(listener.local_addr()?)))?;
    say::line(public.trim_end())?;
    tokio::spawn(carry(core.clone()));
    let app = router(core).into_make_service_with_connect_info::<SocketAddr>();
    tokio::select! {
        () = signals.asked() => Ok(ExitCode::SUCCESS),
        ended = axum::serve(listener, app).into_future() => bail!("the core ended by itself: {ended:?}"),
    }
}

/// How the other side is reached: believing also that authority.
pub(super) fn wire(ca: Option<&Path>) -> Result<Wire> {
    let read =
        |file: &Path| std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()));
    let own = ca.map(read).transpose()?;
    Wire::trusting(own.as_deref()).with_context(|| format!("{}", ca.unwrap_or(Path::new("--ca")).display()))
}

pub(super) fn house_keys(files: &[PathBuf]) -> Result<Vec<PublicKey>> {
    let mut keys = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file);
        let text = text.with_context(|| format!("{} cannot be read", file.display()))?;
        keys.extend(public_keys(&text).with_context(|| format!("{}", file.display()))?);
    }
    ensure!(keys.len() <= 2, "a partner has two keys at most, and these are {}", keys.len());
    Ok(keys)
}

/// The page answers only to the machine's own name.
fn near(listening: SocketAddr) -> String {
    format!("localhost:{}", listening.port())
}
