//! Letters leave by themselves while the program serves, and a stop leaves none half sent.

use std::fs;
use std::io::BufRead;

use barnahus_outbox::{LetterKind, NewLetter, enqueue};
use barnahus_seals::{Entropy, HouseKey};
use barnahus_vocabulary::{EmailAddress, HouseId, Instant, Locale, PersonId};
use sea_orm::{ConnectionTrait, Statement};

use crate::audit::with_a_trail;
use crate::program::Program;
use crate::serve::Serving;

const SOMEONE: &str = "UPDATE houses SET mail_from = 'casa@example.org', address = 'Strada Salcâmilor 1';
    INSERT INTO people SELECT id, id, 'Ileana Pop', 'ileana@example.org', 'DGASPC', NULL, NULL, 'female',
      'ro', true, 'active', 1, 0, 0 FROM houses;";

/// Puts a letter in, as a use case does, behind the program's back.
async fn put_in(program: &Program, house: HouseId) {
    let database = program.database().await;
    let key = HouseKey::parse(&program.key()).unwrap();
    let tx = database.begin().await.unwrap();
    let letter = NewLetter {
        house,
        sender: EmailAddress::parse("casa@example.org").unwrap(),
        kind: LetterKind::PasswordChanged,
        person: PersonId::from_uuid(house.uuid()),
        locale: Locale::Ro,
        about: None,
        enclosure: None,
    };
    enqueue(&tx, &key, &Entropy::system(), letter, Instant::from_millis(0)).await.unwrap();
    tx.commit().await.unwrap();
    database.close().await.unwrap();
}

async fn states(program: &Program) -> Vec<String> {
    let database = program.database().await;
    let on = database.read();
    let statement = Statement::from_string(on.get_database_backend(), "SELECT state FROM letters");
    let rows = on.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

#[tokio::test]
async fn a_letter_that_waits_leaves_by_itself() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        let house = with_a_trail(&program).await;
        program.sql(SOMEONE).await;
        put_in(&program, house).await;
        let mut serving = Serving::start(&program);
        let log = serving.log();
        let sent = log.lines().map_while(Result::ok).find(|line| line.contains("a round of the post"));
        assert!(sent.as_ref().is_some_and(|line| line.contains("sent=1")), "{sent:?}");
        assert_eq!(serving.end().0, Some(0));
        assert_eq!(states(&program).await, ["sent"]);
        let letters: Vec<_> = fs::read_dir(program.path("data/mail")).unwrap().collect();
        assert_eq!(letters.len(), 1, "{letters:?}");
        let letter = fs::read_to_string(letters[0].as_ref().unwrap().path()).unwrap();
        assert!(letter.contains("To: \"Ileana Pop\" <ileana@example.org>"), "{letter}");
    }
}
