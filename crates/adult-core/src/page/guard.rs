//! Who may see the page: a browser on this machine, and no page of anybody else through it.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const ONLY_HERE: &str = "This page answers only on the machine that the core runs on.";

/// Lets in what may come in.
pub(super) async fn only_here(request: Request, next: Next) -> Response {
    let from = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let is_near = from.is_none_or(|ConnectInfo(from)| from.ip().is_loopback());
    let headers = request.headers();
    let is_own = request.method() == Method::GET || is_of_this_page(headers);
    if is_near && is_called_by_its_name(headers) && is_own {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, ONLY_HERE).into_response()
    }
}

/// A name that leads here only through somebody else's answer is not this machine's own.
fn is_called_by_its_name(headers: &HeaderMap) -> bool {
    let host = text(headers, HOST.as_str());
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost" || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

fn is_of_this_page(headers: &HeaderMap) -> bool {
    let origin = text(headers, ORIGIN.as_str());
    let site = text(headers, "sec-fetch-site");
    let same =
        origin.is_empty() || origin.split_once("://").is_some_and(|(_, of)| of == text(headers, "host"));
    same && matches!(site, "" | "same-origin" | "none")
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{is_called_by_its_name, is_of_this_page};

    fn with(headers: &[(&'static str, &'static str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn only_the_machine_itself_is_let_in() {
        for host in ["localhost:9090", "127.0.0.1:9090", "[::1]:9090", "localhost"] {
            assert!(is_called_by_its_name(&with(&[("host", host)])), "{host}");
        }
        for host in
            ["", "core.example.org", "10.0.0.1:9090", "localhost.example.org", "127.0.0.1.example.org"]
        {
            assert!(!is_called_by_its_name(&with(&[("host", host)])), "{host}");
        }
    }

    #[test]
    fn forms_of_others_are_not_heard() {
        let own = [
            ("host", "localhost:9090"),
            ("origin", "http://localhost:9090"),
            ("sec-fetch-site", "same-origin"),
        ];
        assert!(is_of_this_page(&with(&own)) && is_of_this_page(&with(&own[..1])));
        assert!(!is_of_this_page(&with(&[("host", "localhost:9090"), ("origin", "http://localhost:8080")])));
        assert!(!is_of_this_page(&with(&[("host", "localhost:9090"), ("origin", "null")])));
        assert!(!is_of_this_page(&with(&[("host", "localhost:9090"), ("sec-fetch-site", "cross-site")])));
    }
}
