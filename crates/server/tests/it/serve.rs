//! The first start, the stop, and what a supervisor sees in between.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Command, Stdio};

use crate::program::Program;

/// The program while it serves.
pub struct Serving {
    child: Child,
    out: BufReader<std::process::ChildStdout>,
    port: u16,
}

impl Serving {
    pub fn start(program: &Program) -> Self {
        Self::start_with(program, &["--listen", "127.0.0.1:0"])
    }

    pub fn start_with(program: &Program, arguments: &[&str]) -> Self {
        let mut command = program.command(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        out.read_line(&mut said).unwrap();
        let port = said.trim_end().rsplit(':').next().unwrap().parse::<u16>();
        assert!(port.is_ok(), "it said {said:?} and no port");
        let port = port.unwrap();
        Self { child, out, port }
    }

    /// The next line that it says.
    fn says(&mut self) -> String {
        let mut said = String::new();
        self.out.read_line(&mut said).unwrap();
        said.trim_end().to_owned()
    }

    /// What it logs from here on.
    pub fn log(&mut self) -> BufReader<std::process::ChildStderr> {
        BufReader::new(self.child.stderr.take().unwrap())
    }

    fn set_up_link(&mut self) -> String {
        assert!(self.says().starts_with("No house is set up yet."));
        self.says()
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).unwrap()
    }

    pub fn get(&self, path: &str) -> String {
        let mut stream = self.connect();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    pub fn ask_to_stop(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Its exit code and what it logged.
    pub fn end(self) -> (Option<i32>, String) {
        self.ask_to_stop();
        let output = self.child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }
}

#[tokio::test]
async fn the_first_start_makes_a_house_that_only_its_owner_can_read() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        let mut serving = Serving::start(&program);
        let first = serving.set_up_link();
        let begins = format!("http://localhost:{}/set-up/", serving.port);
        assert!(first.starts_with(&begins), "{first}");
        let mode = |name: &str| fs::metadata(program.path(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("data"), mode("data/house.key")), (0o700, 0o600));
        let key = program.key();
        let (code, log) = serving.end();
        assert_eq!(code, Some(0), "{log}");
        let token = first.rsplit('/').next().unwrap();
        assert!(!log.contains(token) && !log.contains(key.trim_end()), "{log}");
        let mut again = Serving::start(&program);
        assert_ne!(again.set_up_link().rsplit('/').next(), Some(token));
        assert_eq!(program.key(), key);
        assert_eq!(again.end().0, Some(0));
    }
}

#[tokio::test]
async fn the_link_is_no_longer_printed_once_a_house_is_set_up() {
    let program = Program::on_sqlite();
    crate::audit::with_a_trail(&program).await;
    let mut serving = Serving::start(&program);
    serving.ask_to_stop();
    assert_eq!(serving.says(), "");
    assert_eq!(serving.end().0, Some(0));
}

#[tokio::test]
async fn a_database_in_use_is_never_given_a_new_key() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        crate::audit::with_a_trail(&program).await;
        fs::remove_file(program.path("data/house.key")).unwrap();
        program
            .run(&["serve", "--listen", "127.0.0.1:0"])
            .refused("the database is in use, but its house key");
        assert!(!program.path("data/house.key").exists());
    }
}

#[tokio::test]
async fn a_key_of_another_house_is_noticed_before_anything_is_sealed_with_it() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        crate::audit::with_a_trail(&program).await;
        let right = program.key();
        program.put_key(&"08".repeat(32));
        for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["backup", "copy"]] {
            program.run(arguments).refused("is not the one of this database");
        }
        program.put_key(&right);
        program.tamper("UPDATE audit_lines SET purpose = 'routing' WHERE number = 3").await;
        assert_eq!(Serving::start(&program).end().0, Some(0), "a line that was changed is no wrong key");
    }
}

#[test]
fn it_does_not_start_where_others_could_listen_in() {
    let program = Program::on_sqlite();
    program.run(&["--listen", "0.0.0.0:0"]).refused("0.0.0.0 can be reached from other machines");
    assert!(!program.path("data").exists());
}

#[tokio::test]
async fn the_probes_say_whether_it_lives_and_is_of_use() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        let serving = Serving::start(&program);
        assert!(serving.get("/healthz").starts_with("HTTP/1.1 200"));
        let ready = serving.get("/readyz");
        assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
        program.sql("DELETE FROM seaql_migrations WHERE version LIKE 'm0006%'").await;
        let unready = serving.get("/readyz");
        assert!(unready.starts_with("HTTP/1.1 503"), "{unready}");
        assert!(unready.contains("lacks steps of its schema"), "{unready}");
        assert_eq!(serving.end().0, Some(0));
    }
}

#[test]
fn a_request_that_has_begun_is_answered_although_a_stop_was_asked_for() {
    let program = Program::on_sqlite();
    let serving = Serving::start(&program);
    let mut stream = serving.connect();
    let head = "POST /locale HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Sec-Fetch-Site: same-origin\r\nConnection: close\r\nContent-Length: 9\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    // Answered by the same server: so the request above has been taken up by now.
    assert!(serving.get("/healthz").starts_with("HTTP/1.1 200"));
    serving.ask_to_stop();
    while TcpStream::connect(("127.0.0.1", serving.port)).is_ok() {}
    stream.write_all(b"locale=en").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    let output = serving.child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
}
