//! A setting that is not understood stops the program and is named; no message holds a value.

use std::fs;

use crate::program::Program;

#[test]
fn an_unknown_key_is_refused_by_name_in_the_file_and_in_the_environment() {
    let program = Program::on_sqlite();
    fs::write(program.path("barnahus.toml"), "lisen = \"127.0.0.1:1\"\n[log]\nfromat = \"json\"\n").unwrap();
    let said = program.run(&["migrate", "status"]);
    said.refused("barnahus.toml has settings that do not exist: lisen, log.fromat");
    fs::remove_file(program.path("barnahus.toml")).unwrap();
    let said = program.run_with("BARNAHUS_LISEN", "x", &["migrate", "status"]);
    said.refused("the environment has settings that do not exist: BARNAHUS_LISEN");
}

#[test]
fn a_value_that_does_not_fit_is_refused_without_being_repeated() {
    let program = Program::on_sqlite();
    for (variable, value, words) in [
        ("BARNAHUS_LISTEN", "hunter2", "the setting listen should be an address and a port"),
        (
            "BARNAHUS_DATABASE_URL",
            "mysql://root:hunter2@h/x",
            "the setting database_url should be postgres://",
        ),
        ("BARNAHUS_SESSIONS__IDLE_MINUTES", "hunter2", "the setting sessions.idle_minutes in"),
        ("BARNAHUS_CALENDARS__FETCH_MINUTES", "1", "calendars.fetch_minutes should be 5 minutes or more"),
        (
            "BARNAHUS_CALENDARS__ALLOWED_HOSTS",
            "[\"https://hunter2/\"]",
            "the setting calendars.allowed_hosts should be a list of hosts",
        ),
        ("BARNAHUS_LOG__FORMAT", "hunter2", "should be one of text, json"),
        ("BARNAHUS_DATABASE_URL_FILE", "/nowhere/hunter", "which cannot be read"),
    ] {
        let said = program.run_with(variable, value, &["migrate", "status"]);
        said.refused(words);
        assert!(!said.err.contains("hunter2"), "{said:?}");
    }
}

#[test]
fn later_sources_win_and_options_stand_before_or_after_the_command() {
    let program = Program::on_sqlite();
    fs::write(program.path("barnahus.toml"), "data = \"from-file\"").unwrap();
    program.run(&["migrate", "status"]).refused("from-file/barnahus.db");
    let said = program.run_with("BARNAHUS_DATA", "from-environment", &["migrate", "status"]);
    said.refused("from-environment/barnahus.db");
    for arguments in [["--data", "typed", "migrate", "status"], ["migrate", "status", "--data", "typed"]] {
        program.run_with("BARNAHUS_DATA", "from-environment", &arguments).refused("typed/barnahus.db");
    }
    fs::write(program.path("other.toml"), "data = \"from-other\"").unwrap();
    program.run(&["--config", "other.toml", "migrate", "status"]).refused("from-other/barnahus.db");
    program
        .run(&["--config", "none.toml", "migrate", "status"])
        .refused("there is no settings file none.toml");
}

#[test]
fn the_usual_database_url_is_honoured_and_ours_wins_over_it() {
    let program = Program::on_sqlite();
    let usual = ("DATABASE_URL", "sqlite:usual.db");
    program.run_with(usual.0, usual.1, &["migrate", "status"]).refused("there is no house in usual.db");
    fs::write(program.path("barnahus.toml"), "database_url = \"sqlite:from-file.db\"").unwrap();
    program.run(&["migrate", "status"]).refused("there is no house in from-file.db");
    let mut both = program.command(&["migrate", "status"]);
    let output = both.env(usual.0, usual.1).env("BARNAHUS_DATABASE_URL", "sqlite:ours.db").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("ours.db"));
}

#[test]
fn a_secret_is_read_from_its_file() {
    let program = Program::on_sqlite();
    fs::write(program.path("url"), "sqlite:secret.db\n").unwrap();
    let said = program.run_with("BARNAHUS_DATABASE_URL_FILE", "url", &["migrate", "status"]);
    said.refused("there is no house in secret.db");
    let mut both = program.command(&["migrate", "status"]);
    both.env("BARNAHUS_DATABASE_URL_FILE", "url").env("BARNAHUS_DATABASE_URL", "sqlite:x.db");
    let said = String::from_utf8(both.output().unwrap().stderr).unwrap();
    assert!(said.contains("database_url and database_url_file are both set"), "{said}");
}
