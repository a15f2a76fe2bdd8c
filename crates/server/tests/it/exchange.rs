//! `exchange key` and `exchange partner`: keys are replaced without a message lost, and a partner is one
//! who can be spoken to unread.

use crate::audit::with_a_trail;
use crate::program::{Program, Said};

async fn programs() -> Vec<Program> {
    let both = [Some(Program::on_sqlite()), Program::on_postgres().await];
    let programs: Vec<Program> = both.into_iter().flatten().collect();
    for program in &programs {
        with_a_trail(program).await;
    }
    programs
}

fn keys(program: &Program) -> Vec<String> {
    let said = program.run(&["exchange", "key"]).well();
    let end = "-----END PUBLIC KEY-----";
    said.out.split_inclusive(end).filter(|pem| pem.contains(end)).map(|pem| pem.trim().to_owned()).collect()
}

/// A key that nobody has yet, in a file of that name: made by the house itself, which is as good a core.
fn key_file(program: &Program, name: &str) {
    let said = program.run(&["exchange", "key", "--new"]).well();
    let newest = said.out.trim_end().rsplit("-----BEGIN").next().unwrap().to_owned();
    std::fs::write(program.path(name), format!("-----BEGIN{newest}\n")).unwrap();
}

fn add(program: &Program, name: &str, url: &str) -> Said {
    program.run(&["exchange", "partner", "add", name, "--key", "core.pem", "--url", url])
}

#[tokio::test]
async fn a_new_key_of_the_house_signs_only_when_the_older_one_is_retired() {
    for program in programs().await {
        let first = keys(&program);
        assert_eq!(first.len(), 1);
        assert_eq!(keys(&program), first, "asking makes no other");
        program.run(&["exchange", "key", "--new"]).well();
        let both = keys(&program);
        assert_eq!((both.len(), &both[0]), (2, &first[0]), "the older one signs");
        program.run(&["exchange", "key", "--retire-older"]).well();
        assert_eq!(keys(&program), [both[1].clone()]);
    }
}

#[tokio::test]
async fn what_is_said_to_a_partner_cannot_be_read_on_the_way() {
    for program in programs().await {
        key_file(&program, "core.pem");
        add(&program, "Nucleul", "http://core.example.org").refused("must begin with https://");
        add(&program, "Nucleul", "http://10.0.0.7:8080").refused("must begin with https://");
        add(&program, "Nucleul", "https://core.example.org/exchange").refused("without a path");
        add(&program, "Nucleul", "http://127.0.0.1:9").well();
    }
}

#[tokio::test]
async fn a_partner_hears_at_another_address_and_stays_the_same_partner() {
    for program in programs().await {
        key_file(&program, "core.pem");
        let moved = |url: &str| program.run(&["exchange", "partner", "move", "Nucleul", "--url", url]);
        moved("https://new.example.org").refused("no partner");
        add(&program, "Nucleul", "https://core.example.org").well();
        moved("http://new.example.org").refused("must begin with https://");
        moved("https://new.example.org").well();
        let listed = program.run(&["exchange", "partner", "list"]).well();
        assert!(listed.out.contains("\thttps://new.example.org\n"), "{}", listed.out);
        assert_eq!(listed.out.matches("\tkey ").count(), 1);
    }
}

#[tokio::test]
async fn a_partner_has_two_keys_at_most_and_one_alone_when_the_other_is_lost() {
    for program in programs().await {
        let rotate = |key: &str, more: &[&str]| {
            let said = ["exchange", "partner", "rotate", "Nucleul", "--key", key];
            program.run(&[&said, more].concat())
        };
        let names = || {
            let said = program.run(&["exchange", "partner", "list"]).well();
            said.out.lines().filter(|line| line.contains("\tkey ")).count()
        };
        for name in ["core.pem", "second.pem", "third.pem", "fourth.pem"] {
            key_file(&program, name);
        }
        add(&program, "Nucleul", "https://core.example.org").well();
        add(&program, "Alt nucleu", "https://other.example.org").refused("has an adult core already");
        rotate("second.pem", &[]).well();
        assert_eq!(names(), 2);
        rotate("third.pem", &[]).well();
        assert_eq!(names(), 2, "the oldest of three goes");
        rotate("fourth.pem", &["--only"]).well();
        assert_eq!(names(), 1);
        program.run(&["exchange", "partner", "remove", "Nucleul"]).well();
        program.run(&["exchange", "partner", "rotate", "Nucleul", "--key", "core.pem"]).refused("no partner");
    }
}
