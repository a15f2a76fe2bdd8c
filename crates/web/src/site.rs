//! What all handlers share: how the program is reached, what time it is, whether it is ready.
//!
//! Composed once by `server`; it holds nothing that changes between requests. The clock is handed in,
//! and each request reads it once.

use std::net::IpAddr;
use std::sync::Arc;

use barnahus_operations::Workplace;
use barnahus_vocabulary::{Instant, Origin, Role};
use futures::future::BoxFuture;

/// How the program is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    /// Where it answers, seen from outside.
    pub origin: Origin,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether browsers are told to come by TLS only (`Strict-Transport-Security`).
    pub tls_only: bool,
}

impl Surroundings {
    /// Whether the outside sees TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.as_str().starts_with("https://")
    }
}

/// What the two probes ask.
pub struct Probes {
    /// Whether the database is migrated and the outbox moves; else a closed word that says what is not.
    pub ready: Box<dyn Fn() -> BoxFuture<'static, Result<(), &'static str>> + Send + Sync>,
}

/// What the sign-in page of a demo house lists. A real house has none.
pub struct DemoDoor {
    /// E-mail address and role of everyone.
    pub accounts: Vec<(String, Role)>,
    /// Everyone's password.
    pub password: &'static str,
    /// Everyone's code at a moment.
    pub code_at: Box<dyn Fn(Instant) -> String + Send + Sync>,
}

/// The shared state of all handlers. Cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Parts>);

struct Parts {
    surroundings: Surroundings,
    workplace: Workplace,
    probes: Probes,
    clock: fn() -> Instant,
    demo: Option<DemoDoor>,
}

impl Site {
    /// Put together by `server`.
    #[must_use]
    pub fn new(
        surroundings: Surroundings,
        workplace: Workplace,
        probes: Probes,
        clock: fn() -> Instant,
    ) -> Self {
        Self(Arc::new(Parts { surroundings, workplace, probes, clock, demo: None }))
    }

    /// The same as a demo house, whose sign-in page lists the accounts to try.
    #[must_use]
    pub fn of_demo(
        surroundings: Surroundings,
        workplace: Workplace,
        probes: Probes,
        clock: fn() -> Instant,
        demo: DemoDoor,
    ) -> Self {
        Self(Arc::new(Parts { surroundings, workplace, probes, clock, demo: Some(demo) }))
    }

    /// What the sign-in page lists, in a demo house.
    #[must_use]
    pub fn demo(&self) -> Option<&DemoDoor> {
        self.0.demo.as_ref()
    }

    /// How the program is reached.
    #[must_use]
    pub fn surroundings(&self) -> &Surroundings {
        &self.0.surroundings
    }

    /// Where use cases are carried out.
    #[must_use]
    pub fn workplace(&self) -> &Workplace {
        &self.0.workplace
    }

    /// What the two probes ask.
    #[must_use]
    pub fn probes(&self) -> &Probes {
        &self.0.probes
    }

    /// The moment, once for each request.
    #[must_use]
    pub fn now(&self) -> Instant {
        (self.0.clock)()
    }
}
