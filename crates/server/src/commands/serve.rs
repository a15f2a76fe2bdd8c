//! `serve`: opens the house, answers browsers, and stops without cutting anyone off.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use barnahus_operations::Workplace;
use barnahus_operations::read_calendars::CalendarRounds;
use barnahus_outbox::exchange::Carrier;
use barnahus_vocabulary::Origin;
use barnahus_web::{DemoDoor, Site};
use tokio::net::TcpListener;
use tokio::time::timeout;

use super::demo;
use crate::opened::Opened;
use crate::post_office::PostOffice;
use crate::settings::{Settings, closed_enough};
use crate::stop::{self, Signals};
use crate::{
    calendar_rounds, clock, composition, erased_list, exchange_rounds, housekeeping, say, set_up_link,
};

/// How long a request that was begun may take to end.
const FOR_REQUESTS: Duration = Duration::from_secs(30);
/// How long the letters in hand may take besides; a mail server is given 20 seconds for each answer.
const FOR_LETTERS: Duration = Duration::from_secs(50);

/// Serves until it is asked to stop.
///
/// # Errors
/// When others could listen in, or something cannot be opened.
pub async fn run(settings: &Settings) -> Result<ExitCode> {
    closed_enough(settings)?;
    ensure!(
        !demo::is_demo(&settings.data),
        "{} holds the demo house, whose accounts are known to everyone; start it with `barnahus demo`, or \
         choose another folder with --data",
        settings.data.display()
    );
    let opened = Opened::ready(settings).await?;
    let workplace = composition::workplace(settings, &opened)?;
    answer_for(settings, opened, workplace, None).await
}

/// Answers browsers for a house that is open, until the program is asked to stop.
///
/// # Errors
/// When the address cannot be listened on, or the database does not close.
pub async fn answer_for(
    settings: &Settings,
    opened: Opened,
    workplace: Workplace,
    demo: Option<DemoDoor>,
) -> Result<ExitCode> {
    let signals = Signals::listen()?;
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.with_context(|| format!("{} cannot be listened on", settings.listen))?;
    let origin = origin(settings, listener.local_addr()?)?;
    say::line(format!("Barnahus answers on {origin}"))?;
    if let Some(link) = set_up_link::make(&workplace, &origin, clock::now()).await? {
        say::line(format!("No house is set up yet. Five questions, behind a link that works once:\n{link}"))?;
    }
    let workplace = workplace.reaching(composition::reach(settings, &origin));
    let post = composition::post(settings, origin.clone(), workplace.clone());
    let calendars = composition::calendar_rounds(settings, workplace.clone())?;
    let pulse = post.pulse.clone();
    let site = match demo {
        None => composition::site(settings, origin, workplace, pulse),
        Some(door) => composition::demo_site(settings, origin, workplace, pulse, door),
    };
    let carrier = composition::carrier(settings)?;
    let erased = erased_list::place(&settings.data);
    let (teller, ending) = stop::channel();
    let listing = tokio::spawn(erased_list::keep(site.workplace().clone(), erased, ending));
    let worked = work(signals, (listener, site), post, (calendars, carrier)).await;
    drop(teller);
    listing.await.ok();
    worked?;
    opened.database.close().await?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// `localhost` and not a number: browsers keep passkeys and secure cookies for names.
pub(super) fn origin(settings: &Settings, listening: SocketAddr) -> Result<Origin> {
    match &settings.public_url {
        Some(origin) => Ok(origin.clone()),
        None => Ok(Origin::parse(&format!("http://localhost:{}", listening.port()))?),
    }
}

/// Everything that goes on until the end: browsers are answered, letters and messages leave, calendars
/// are read.
async fn work(
    mut signals: Signals,
    door: (TcpListener, Site),
    post: PostOffice,
    rounds: (CalendarRounds, Carrier),
) -> Result<()> {
    let ((listener, site), (calendars, carrier)) = (door, rounds);
    let (teller, ending) = stop::channel();
    let bell = site.workplace().calendar_waits.clone();
    tokio::spawn(calendar_rounds::read(calendars, bell, ending.clone()));
    tokio::spawn(exchange_rounds::carry(site.workplace().clone(), carrier, ending.clone()));
    tokio::spawn(housekeeping::keep(site.workplace().clone(), ending.clone()));
    let posting = tokio::spawn(post.work(ending.clone()));
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
    match timeout(FOR_REQUESTS, serving).await {
        Ok(ended) => ended??,
        Err(_) => tracing::warn!("some requests took longer than 30 seconds and were cut off"),
    }
    match timeout(FOR_LETTERS, posting).await {
        Ok(ended) => ended?,
        Err(_) => tracing::warn!("a mail server does not answer: its letter will be tried again"),
    }
    Ok(())
}
