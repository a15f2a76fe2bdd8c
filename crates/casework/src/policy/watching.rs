//! Who of a team is behind the glass, and may pass a question on.

use barnahus_vocabulary::Role;

/// Who of a team watches.
pub(super) const WATCHING: [Role; 9] = [
    Role::CaseManager,
    Role::Prosecutor,
    Role::Police,
    Role::Judge,
    Role::Psychologist,
    Role::SocialWorker,
    Role::Guardian,
    Role::Lawyer,
    Role::Defence,
];
