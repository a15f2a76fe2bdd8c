//! Somebody whose browser runs no script: opens pages, follows links, fills forms, keeps cookies.
//!
//! Sends what browsers send with a form (`Origin`, `Sec-Fetch-Site`), follows redirects as they do,
//! and remembers each address it was at, so that a test can look for what must not stand in one.

use std::collections::BTreeMap;
use std::error::Error;

use reqwest::header::{CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder};

use crate::page::{Fill, Page};

/// A person at a browser without script. A clone is another window of the same browser.
#[derive(Clone)]
pub struct Visitor {
    client: Client,
    origin: String,
    cookies: BTreeMap<String, String>,
    /// Every address that was asked for, in order, also when no answer came.
    pub visited: Vec<String>,
    /// Every line of the head of every answer.
    pub heads: Vec<String>,
}

const MOST_REDIRECTS: usize = 8;
/// Between the parts of a form with a file.
const EDGE: &str = "edge-of-a-part";

impl Visitor {
    /// Somebody who has never been at this house.
    ///
    /// # Errors
    /// When there is no HTTP client to be had.
    pub fn new(origin: &str) -> Result<Self, Box<dyn Error>> {
        let client = Client::builder().redirect(Policy::none()).build()?;
        Ok(Self {
            client,
            origin: origin.to_owned(),
            cookies: BTreeMap::new(),
            visited: Vec::new(),
            heads: Vec::new(),
        })
    }

    /// Goes to a path, or to an address of this house as a letter has it.
    ///
    /// # Errors
    /// When there is no answer.
    pub async fn open(&mut self, address: &str) -> Result<Page, Box<dyn Error>> {
        let path = address.strip_prefix(&self.origin).unwrap_or(address).to_owned();
        let request = self.client.get(format!("{}{path}", self.origin));
        self.arrive(request, path).await
    }

    /// Follows the link with these words.
    ///
    /// # Errors
    /// When there is no such link, or no answer.
    pub async fn follow(&mut self, page: &Page, link: &str) -> Result<Page, Box<dyn Error>> {
        let address = page.link(link).ok_or_else(|| format!("no link {link:?} on {}", page.address))?;
        self.open(&address).await
    }

    /// Fills the form that has this button, and presses it.
    ///
    /// # Errors
    /// When a label or the button is not there, or there is no answer.
    pub async fn press(
        &mut self,
        page: &Page,
        button: &str,
        fills: &[Fill<'_>],
    ) -> Result<Page, Box<dyn Error>> {
        let sending = page.sending(button, fills)?;
        let request = if sending.changes {
            self.sent_to(&sending.action).form(&sending.fields)
        } else {
            let address = format!("{}{}", self.origin, sending.action);
            self.client.get(reqwest::Url::parse_with_params(&address, &sending.fields)?)
        };
        self.arrive(request, sending.action).await
    }

    /// Chooses a file with this text in the form that has this button and asks for nothing else, and
    /// presses it.
    ///
    /// # Errors
    /// When there is no such form, or no answer.
    pub async fn upload(&mut self, page: &Page, button: &str, file: &str) -> Result<Page, Box<dyn Error>> {
        let sending = page.sending(button, &[])?;
        let [(field, _)] = &*sending.fields else {
            return Err(format!("{} asks for more than a file", page.address).into());
        };
        let body = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.ics\"\r\n\
             Content-Type: text/calendar\r\n\r\n{file}\r\n--{EDGE}--\r\n"
        );
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let request = self.sent_to(&sending.action).header(CONTENT_TYPE, kind).body(body);
        self.arrive(request, sending.action).await
    }

    fn sent_to(&self, action: &str) -> RequestBuilder {
        let request = self.client.post(format!("{}{action}", self.origin));
        request.header(ORIGIN, &self.origin).header("sec-fetch-site", "same-origin")
    }

    async fn arrive(&mut self, request: RequestBuilder, path: String) -> Result<Page, Box<dyn Error>> {
        let (mut request, mut path) = (request, path);
        for _ in 0..MOST_REDIRECTS {
            self.visited.push(path.clone());
            let answer = request.header(COOKIE, self.cookie()).send().await?;
            for (name, value) in answer.headers() {
                self.heads.push(format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())));
            }
            for cookie in answer.headers().get_all(SET_COOKIE) {
                self.keep(cookie.to_str()?);
            }
            let Some(next) = answer.headers().get(LOCATION).filter(|_| answer.status().is_redirection())
            else {
                let status = answer.status().as_u16();
                return Ok(Page { status, address: path, markup: answer.text().await? });
            };
            let next = next.to_str()?;
            next.strip_prefix(&self.origin).unwrap_or(next).clone_into(&mut path);
            request = self.client.get(format!("{}{path}", self.origin));
        }
        Err(format!("{path} leads in a circle").into())
    }

    fn cookie(&self) -> String {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        if value.is_empty() || attributes.to_ascii_lowercase().contains("max-age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
