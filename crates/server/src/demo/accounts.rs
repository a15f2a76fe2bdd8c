//! Accounts to try: everyone of the demo house but those from outside, with one password and one code.
//!
//! Lawyers and interpreters come as guests, by the link in their letter, as in a real house.
//! The sign-in page of the demo lists them. It is safe only because the demo answers nobody beyond
//! the machine itself and holds nothing true.

use anyhow::Result;
use barnahus_identity::{CodeSecret, Holder, NewPassword};
use barnahus_operations::Workplace;
use barnahus_seals::Entropy;
use barnahus_store::{houses, people};
use barnahus_vocabulary::{HouseId, Instant, PersonId, Role};

use super::house::Staff;

/// Everyone's password.
pub(super) const PASSWORD: &str = "casa-teiul-demo";

/// What the sign-in page of the demo needs.
pub struct DemoAccounts {
    secret: CodeSecret,
    /// E-mail address and role of everyone.
    pub accounts: Vec<(String, Role)>,
}

impl DemoAccounts {
    /// Everyone's password.
    #[must_use]
    pub const fn password(&self) -> &'static str {
        PASSWORD
    }

    /// Everyone's code at that moment.
    #[must_use]
    pub fn code_at(&self, now: Instant) -> String {
        self.secret.code_at(now)
    }
}

/// The one secret of the demo, from its seed.
fn secret() -> CodeSecret {
    CodeSecret::generate(&Entropy::seeded(2026))
}

/// Whether they come by the link in their letter only.
const fn is_guest(role: Role) -> bool {
    matches!(role, Role::Lawyer | Role::Defence | Role::Interpreter)
}

/// Opens an account for everyone but guests.
pub(super) async fn open(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    for (person, invented) in &staff.people {
        if !invented.roles.iter().all(|role| is_guest(*role)) {
            open_one(workplace, (staff.house, *person), now).await?;
        }
    }
    Ok(())
}

/// Opens one, with the password and the code of all.
pub(super) async fn open_one(
    workplace: &Workplace,
    (house, person): (HouseId, PersonId),
    now: Instant,
) -> Result<()> {
    let identity = &workplace.identity;
    let password = NewPassword::parse(PASSWORD, &[], PASSWORD.len())
        .map_err(|_| anyhow::anyhow!("the demo's password is refused"))?;
    let credentials = identity.credentials_of(password, secret()).await?;
    let tx = workplace.database.begin().await?;
    identity.open_account(&tx, Holder { house, person }, credentials, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The accounts that stand.
pub(super) async fn of(workplace: &Workplace) -> Result<DemoAccounts> {
    let on = workplace.database.read();
    let mut accounts = Vec::new();
    for house in houses::all(on).await? {
        for person in people::active(on, house.id).await? {
            if let Some(role) = person.roles.first()
                && !is_guest(*role)
            {
                accounts.push((person.email, *role));
            }
        }
    }
    accounts.sort_by_key(|(email, role)| (*role, email.clone()));
    Ok(DemoAccounts { secret: secret(), accounts })
}
