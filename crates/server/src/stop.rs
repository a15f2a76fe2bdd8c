//! How the program is asked to stop, and how that is passed on.
//!
//! SIGTERM and SIGINT (Ctrl+C) mean the same: take nothing new, finish what was begun. Whoever works
//! on holds an [`Ending`] and looks at it between two pieces of work.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// Tells all [`Ending`]s at once, by being dropped.
pub type Teller = watch::Sender<()>;

/// What everyone holds who works until the end.
#[derive(Debug, Clone)]
pub struct Ending(watch::Receiver<()>);

/// Both ends.
#[must_use]
pub fn channel() -> (Teller, Ending) {
    let (teller, told) = watch::channel(());
    (teller, Ending(told))
}

impl Ending {
    /// Whether it was told.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.0.has_changed().is_err()
    }

    /// Waits until the end was told.
    pub async fn told(mut self) {
        // Nothing is ever sent: the channel closes when the teller is dropped.
        while self.0.changed().await.is_ok() {}
    }
}

/// The signals that ask the program to stop. Kept from the first moment on: one that comes while the
/// schema is being migrated waits until that is done.
#[derive(Debug)]
pub struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system does not let us.
    pub fn listen() -> io::Result<Self> {
        let (terminate, interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        Ok(Self { terminate, interrupt })
    }

    /// Waits until somebody asks the program to stop.
    pub async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
