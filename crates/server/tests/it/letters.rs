//! `letters`: every sample letter, ready for a mail program.

use std::fs;

use crate::program::Program;

#[test]
fn every_letter_is_written_in_both_languages() {
    let program = Program::on_sqlite();
    program.run_with("BARNAHUS_LISEN", "x", &["letters", "out"]).well();
    let mut files = Vec::new();
    for entry in fs::read_dir(program.path("out")).unwrap() {
        let entry = entry.unwrap();
        let text = fs::read_to_string(entry.path()).unwrap();
        assert!(text.contains("Message-ID: <") && text.contains("\r\n\r\n"), "{:?}", entry.path());
        files.push(entry.file_name().into_string().unwrap());
    }
    let count = |end: &str| files.iter().filter(|name| name.ends_with(end)).count();
    assert!(files.contains(&"booking-invited.ro.eml".to_owned()), "{files:?}");
    assert_eq!((count(".ro.eml"), count(".en.eml")), (files.len() / 2, files.len() / 2));
    assert!(!program.path("data").exists());
}
