//! The help teaches, and what it says does not change unnoticed.

use crate::program::Program;

#[test]
fn every_command_has_a_help_that_teaches() {
    let program = Program::on_sqlite();
    let mut pages = Vec::new();
    for command in [
        &["--help"][..],
        &["serve", "--help"],
        &["demo", "--help"],
        &["staff", "invite", "--help"],
        &["migrate", "--help"],
        &["migrate", "down", "--help"],
        &["backup", "--help"],
        &["restore", "--help"],
        &["slots", "--help"],
        &["plan", "--help"],
        &["audit", "verify", "--help"],
        &["exchange", "key", "--help"],
        &["exchange", "partner", "add", "--help"],
        &["exchange", "partner", "rotate", "--help"],
        &["exchange", "partner", "move", "--help"],
        &["exchange", "partner", "remove", "--help"],
        &["exchange", "core", "--help"],
        &["exchange", "check", "--help"],
        &["letters", "--help"],
    ] {
        pages.push(format!("$ barnahus {}\n{}", command.join(" "), program.run(command).well().out));
    }
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn the_core_for_trying_names_its_own_port_only() {
    let said = Program::on_sqlite().run(&["exchange", "core", "--help"]).well().out;
    assert!(said.contains("[default: 127.0.0.1:9090]") && !said.contains("127.0.0.1:8080"), "{said}");
    assert_eq!(said.matches("--listen").count(), 1, "{said}");
}

#[test]
fn a_command_that_does_not_exist_is_refused_with_a_hint() {
    let said = Program::on_sqlite().run(&["bakup", "x"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("'backup'"), "{said:?}");
}
