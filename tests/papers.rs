//! What is handed out on paper, read by a program that is not ours: every word, every diacritic, the watermark on
//! each page, the font inside.

use barnahus_papers::{Block, Paper, pdf};
use barnahus_tests::references::read_with;
use tempfile::tempdir;

const WATERMARK: &str = "Copie pentru copil, făcută de Ileana Munteanu, 24 noiembrie 2026, 09:00";

#[test]
fn another_program_reads_every_word_and_on_each_page_for_whom_it_is() {
    let story = "Ținea în mână un ghiozdan roșu. Știa că îl așteaptă cineva. ".repeat(120);
    let paper = Paper {
        language: "ro",
        title: "Copie a dosarului".to_owned(),
        watermark: WATERMARK.to_owned(),
        blocks: vec![
            Block::Heading("Identitatea copilului".to_owned()),
            Block::Fact("Nume".to_owned(), "Zmeuraș".to_owned()),
            Block::Fact("Limbi".to_owned(), "română, magyar, українська".to_owned()),
            Block::Text(story),
        ],
    };
    let folder = tempdir().unwrap();
    let file = folder.path().join("copie.pdf");
    std::fs::write(&file, pdf(&paper).unwrap()).unwrap();
    let read = read_with("read_pdf.py", &[file]).unwrap();
    let read = &read[0];
    assert_eq!((read["title"].as_str(), read["language"].as_str()), (Some("Copie a dosarului"), Some("ro")));
    assert_eq!(read["fonts_inside"], serde_json::json!([true]), "it needs no font of the reader's");
    assert_eq!(read["runs_nothing"], true);
    let pages: Vec<&str> =
        read["pages"].as_array().unwrap().iter().map(|page| page.as_str().unwrap()).collect();
    assert!(pages.len() > 1);
    for (number, page) in pages.iter().enumerate() {
        // Across the page, and once more at its foot.
        assert_eq!(page.matches(WATERMARK).count(), 2, "page {}", number + 1);
        assert!(page.contains(&format!("{} / {}", number + 1, pages.len())));
    }
    let all = pages.join("\n");
    for words in ["Identitatea copilului", "Zmeuraș", "română, magyar, українська"] {
        assert!(all.contains(words), "{words}");
    }
    assert_eq!(all.matches("ghiozdan").count(), 120, "no word is lost between pages");
    assert_eq!(all.matches("așteaptă").count() + all.matches("Știa").count(), 240);
}
