//! A window beside the one in use: an answer that comes in pieces is read there while it still comes.
//!
//! The driver waits for a page that loads before it says anything of it; what another window of the same
//! house shows meanwhile can be asked from here.

use serde_json::{Value, json};

use super::{Browser, Outcome};

const PRESS: &str = "const [words, beside] = arguments; \
     const page = beside ? window.beside.document : document; \
     const button = [...page.querySelectorAll('button')].find(one => one.innerText.trim() === words); \
     if (!button) return false; \
     if (!beside) { window.beside = window.open('', 'beside'); button.form.target = 'beside'; } \
     button.form.requestSubmit(button); return true;";

const TEXT: &str = "return window.beside.document.body?.innerText ?? ''";

const VALUE: &str = "return window.beside.document.getElementById(arguments[0])?.value ?? ''";

impl Browser {
    /// Presses a button of this page, whose answer comes into the window beside it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn press_towards_beside(&self, words: &str) -> Outcome<()> {
        self.press_one(words, false).await
    }

    /// Presses a button of the window beside, as far as its page has come.
    ///
    /// # Errors
    /// When there is none yet.
    pub async fn press_beside(&self, words: &str) -> Outcome<()> {
        self.press_one(words, true).await
    }

    /// All words that are to be seen in the window beside, as far as its page has come.
    ///
    /// # Errors
    /// When there is no such window.
    pub async fn text_beside(&self) -> Outcome<String> {
        Ok(said(&self.client.execute(TEXT, Vec::new()).await?))
    }

    /// What stands in a field of the window beside.
    ///
    /// # Errors
    /// When there is no such window.
    pub async fn value_beside(&self, field: &str) -> Outcome<String> {
        Ok(said(&self.client.execute(VALUE, vec![json!(field)]).await?))
    }

    async fn press_one(&self, words: &str, beside: bool) -> Outcome<()> {
        let pressed = self.client.execute(PRESS, vec![json!(words), json!(beside)]).await?;
        if pressed == json!(true) { Ok(()) } else { Err(format!("no button {words:?}").into()) }
    }
}

fn said(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
