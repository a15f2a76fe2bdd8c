//! Where the ear hears: an address of its own, as long as the kit plays and a while longer.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use barnahus_exchange::transport::{Authority, MESSAGES, REFERENCES};
use barnahus_exchange::{PublicKey, Reference};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::{Ear, Partner};
use crate::door::{Reply, raw};
use crate::kit::part::Part;
use crate::kit::report::Finding;
use crate::surroundings::Surroundings;

/// Where and how long it is listened.
#[derive(Debug)]
pub struct Listening {
    /// There.
    pub listener: TcpListener,
    /// That address as the other side knows it.
    pub own: Authority,
    /// The other side signs with one of these.
    pub keys: Vec<PublicKey>,
    /// So long after everything else was played.
    pub wait: Duration,
}

/// An ear that hears.
pub(in crate::kit) struct Hearing {
    shared: Shared,
    wait: Duration,
    /// Ends with it.
    running: JoinSet<()>,
}

#[derive(Clone)]
struct Shared {
    ear: Arc<Mutex<Ear>>,
    surroundings: Surroundings,
}

impl Shared {
    /// An ear that nobody else holds is whole: it is only ever added to.
    fn ear(&self) -> MutexGuard<'_, Ear> {
        self.ear.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Begins to listen.
pub(in crate::kit) fn listen(listening: Listening, part: Part, surroundings: Surroundings) -> Hearing {
    let Listening { listener, own, keys, wait } = listening;
    let ear = Arc::new(Mutex::new(Ear::new(Partner { own, keys, part })));
    let shared = Shared { ear, surroundings };
    let app = Router::new().fallback(hear).with_state(shared.clone());
    let mut running = JoinSet::new();
    running.spawn(async move {
        // What it did not hear is not played.
        axum::serve(listener, app).await.ok();
    });
    Hearing { shared, wait, running }
}

impl Hearing {
    /// The kit has opened a reference.
    pub(in crate::kit) fn expect(&self, reference: Reference) {
        self.shared.ear().expect(reference);
    }

    /// Listens as long as it is to, and says what came of it.
    pub(in crate::kit) async fn findings(mut self) -> Vec<Finding> {
        timeout(self.wait, self.running.join_next()).await.ok();
        self.running.shutdown().await;
        self.shared.ear().findings(Instant::now())
    }
}

async fn hear(State(shared): State<Shared>, request: Request) -> Response {
    let raw = raw(request).await;
    let now = shared.surroundings.now();
    if raw.path.starts_with(REFERENCES) {
        return shared.ear().tell(&raw, now).into_response();
    }
    let is_message = raw.path == MESSAGES && raw.method == "POST";
    let reply = if is_message { shared.ear().hear(&raw, now, Instant::now()) } else { nothing() };
    reply.into_response()
}

fn nothing() -> Reply {
    Reply { status: 404, media_type: "text/plain", document: String::new(), retry_after: None, more: None }
}
