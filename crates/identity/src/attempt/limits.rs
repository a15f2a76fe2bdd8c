//! The figures, with what each is to slow down. Reasons: `docs/decisions/passwords.md`.

use super::Limit;

/// Guesses at one account's password from browsers it does not know: about 1,440 a day.
pub const SIGN_IN_ACCOUNT: Limit = Limit { kind: "sign_in_account", free: 10, within: 60, then: 1, every: 1 };

/// The same from a browser in which the person has signed in before. It counts apart, so that
/// someone who keeps guessing from elsewhere does not make the person wait.
pub const SIGN_IN_DEVICE: Limit = Limit { kind: "sign_in_device", free: 10, within: 60, then: 1, every: 1 };

/// Codes, or the password asked for once more: about 144 a day, each with three chances in a million.
pub const CODE: Limit = Limit { kind: "code", free: 6, within: 60, then: 1, every: 10 };

/// Codes of a handover from one address (`docs/exchange.md`): ten wrong ones in an hour, then one an hour.
pub const HANDOVER: Limit = Limit { kind: "handover_address", free: 10, within: 60, then: 1, every: 60 };

/// Codenames that open nothing, tried by one account for an emergency: five in an hour, then one an hour.
pub const EMERGENCY: Limit = Limit { kind: "emergency_account", free: 5, within: 60, then: 1, every: 60 };

/// Searches of one account among cases: nobody looks for sixty children an hour who looks for one.
pub const SEARCH: Limit = Limit { kind: "search_account", free: 60, within: 60, then: 1, every: 1 };

/// Requests to the exchange from one address, before it is known whose they are.
pub const EXCHANGE_ADDRESS: Limit =
    Limit { kind: "exchange_address", free: 240, within: 1, then: 240, every: 1 };

/// All doors together from one address. An institution may sit behind one: six a minute stay.
pub const ADDRESS: Limit = Limit { kind: "address", free: 60, within: 60, then: 6, every: 1 };
