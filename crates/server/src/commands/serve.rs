//! `serve`: opens the house, answers browsers, and stops without cutting anyone off.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use barnahus_vocabulary::Origin;
use tokio::net::TcpListener;
use tokio::time::timeout;

use crate::opened::Opened;
use crate::settings::{Settings, closed_enough};
use crate::stop::{self, Signals};
use crate::{clock, composition, say, set_up_link};

/// How long what was begun may take to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves until it is asked to stop.
///
/// # Errors
/// When others could listen in, or something cannot be opened.
pub async fn run(settings: &Settings) -> Result<ExitCode> {
    closed_enough(settings)?;
    let signals = Signals::listen()?;
    let opened = Opened::ready(settings).await?;
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.with_context(|| format!("{} cannot be listened on", settings.listen))?;
    let origin = origin(settings, listener.local_addr()?)?;
    let workplace = composition::workplace(settings, &opened)?;
    say::line(format!("Barnahus answers on {origin}"))?;
    if let Some(link) = set_up_link::make(&workplace, &origin, clock::now()).await? {
        say::line(format!("No house is set up yet. Five questions, behind a link that works once:\n{link}"))?;
    }
    answer(signals, listener, composition::site(settings, origin, workplace)).await?;
    opened.database.close().await?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// `localhost` and not a number: browsers keep passkeys and secure cookies for names.
fn origin(settings: &Settings, listening: SocketAddr) -> Result<Origin> {
    match &settings.public_url {
        Some(origin) => Ok(origin.clone()),
        None => Ok(Origin::parse(&format!("http://localhost:{}", listening.port()))?),
    }
}

async fn answer(mut signals: Signals, listener: TcpListener, site: barnahus_web::Site) -> Result<()> {
    let (teller, ending) = stop::channel();
    let app = barnahus_web::router(site).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, app).with_graceful_shutdown(ending.told()).into_future();
    let mut serving = tokio::spawn(serving);
    tracing::info!("started");
    tokio::select! {
        () = signals.asked() => {}
        ended = &mut serving => bail!("the server ended by itself: {ended:?}"),
    }
    tracing::info!("stopping: what was begun is finished");
    drop(teller);
    match timeout(PATIENCE, serving).await {
        Ok(ended) => Ok(ended??),
        Err(_) => {
            tracing::warn!("some requests took longer than 30 seconds and were cut off");
            Ok(())
        }
    }
}
