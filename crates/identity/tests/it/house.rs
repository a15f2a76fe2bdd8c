//! A house with one person who has an account, on each database at hand.

use std::sync::Arc;

use barnahus_database::testing::{Scratch, scratch_databases};
use barnahus_database::{Database, Write};
use barnahus_identity::{
    CodeSecret, Cost, Holder, Identity, Knock, NewPassword, Settings, SignInRefusal, SignedIn, TypedPassword,
};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_seals::{Entropy, HouseKey, Token};
use barnahus_vocabulary::{HouseId, Instant, PersonId};
use sea_orm::{ConnectionTrait, Statement, Value};
use time::Duration;

pub(crate) const PASSWORD: &str = "vreo patru cai verzi dorm pe acoperiș";
pub(crate) const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
pub(crate) const EMAIL: &str = "ana.pop@dgaspc.example";

pub(crate) struct House {
    pub(crate) database: Database,
    pub(crate) identity: Identity,
    pub(crate) ana: Holder,
    pub(crate) secret: CodeSecret,
    _scratch: Scratch,
}

pub(crate) fn now() -> Instant {
    Instant::from_millis(1_796_110_200_000)
}

pub(crate) fn after(minutes: i64) -> Instant {
    now() + Duration::minutes(minutes)
}

pub(crate) fn chosen(text: &str) -> NewPassword {
    NewPassword::parse(text, &[], 12).unwrap()
}

pub(crate) async fn houses() -> Vec<House> {
    let mut houses = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let entropy = Entropy::system();
        let settings = Settings { cost: Cost::FEATHER, ..Settings::default() };
        let key = Arc::new(HouseKey::generate(&entropy));
        let identity = Identity::new(key, entropy.clone(), settings).unwrap();
        let database = scratch.database.clone();
        let house = HouseId::random();
        run(
            &database,
            "INSERT INTO houses (id, name, address, county, mail_from, gap_minutes, children_at_once, \
             version, created_at) VALUES ($1, '', '', 'RO-CJ', '', 0, 1, 1, 0)",
            [house.uuid().into()],
        )
        .await;
        let ana = person(&database, house, EMAIL).await;
        let secret = CodeSecret::generate(&entropy);
        let credentials = identity.credentials_of(chosen(PASSWORD), secret.clone()).await.unwrap();
        let write = database.begin().await.unwrap();
        identity.open_account(&write, ana, credentials, now()).await.unwrap();
        write.commit().await.unwrap();
        houses.push(House { database, identity, ana, secret, _scratch: scratch });
    }
    houses
}

pub(crate) async fn person(database: &Database, house: HouseId, email: &str) -> Holder {
    let person = PersonId::random();
    run(
        database,
        "INSERT INTO people (id, house_id, display_name, email, institution, sex, locale, authorised, \
         standing, version, created_at) VALUES ($1, $2, '', $3, '', '', 'ro', false, '', 1, 0)",
        [person.uuid().into(), house.uuid().into(), email.into()],
    )
    .await;
    Holder { house, person }
}

pub(crate) async fn run<const N: usize>(database: &Database, sql: &str, values: [Value; N]) {
    let backend = database.schema().get_database_backend();
    database.schema().execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.unwrap();
}

impl House {
    pub(crate) async fn begin(&self) -> Write {
        self.database.begin().await.unwrap()
    }

    pub(crate) async fn knock(
        &self,
        email: &str,
        password: &str,
        at: Instant,
    ) -> Result<Token, SignInRefusal> {
        let password = TypedPassword::new(password);
        let knock = Knock { email, password, address: "192.0.2.1", device: None, browser: BROWSER };
        self.identity.begin_sign_in(&self.database, knock, at).await
    }

    pub(crate) async fn finish(
        &self,
        pending: &Token,
        code: &str,
        device: Option<&Token>,
        at: Instant,
    ) -> Result<SignedIn, SignInRefusal> {
        let tried = self.identity.weigh_code(&self.database, pending, "192.0.2.1", at).await?;
        let write = self.begin().await;
        let signed_in = self.identity.finish_sign_in(&write, tried, code, device, at).await?;
        write.commit().await.unwrap();
        Ok(signed_in)
    }

    /// Both steps, from a browser with this cookie.
    pub(crate) async fn sign_in(&self, device: Option<&Token>, at: Instant) -> SignedIn {
        let pending = self.knock(EMAIL, PASSWORD, at).await.unwrap();
        self.finish(&pending, &self.secret.code_at(at), device, at).await.unwrap()
    }

    pub(crate) async fn is_in(&self, token: &Token, at: Instant) -> bool {
        self.identity.session(&self.database, token, at).await.unwrap().is_some()
    }
}
