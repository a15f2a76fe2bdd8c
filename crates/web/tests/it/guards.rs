//! What stands around all routes, asked through the front door.

use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{Request, Response, StatusCode};
use barnahus_pages::assets;
use barnahus_vocabulary::paths;
use barnahus_web::router;
use tower::ServiceExt;

use crate::front_door::quiet_site;

const FORM: &str = "application/x-www-form-urlencoded";

async fn ask(request: Request<Body>) -> Response<Body> {
    router(quiet_site("https://casa.example.ro", Ok(())).await).oneshot(request).await.unwrap()
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

fn post(path: &str) -> axum::http::request::Builder {
    Request::post(path).header("content-type", FORM).header("host", "casa.example.ro")
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn no_answer_leaves_without_its_headers() {
    for path in [paths::HEALTHZ, "/nowhere", &assets::css_href()] {
        let response = ask(get(path)).await;
        let headers = response.headers();
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "no-referrer");
        assert_eq!(headers["cross-origin-opener-policy"], "same-origin");
        assert!(headers.contains_key("strict-transport-security"));
        let stored = headers[CACHE_CONTROL].to_str().unwrap();
        assert_eq!(stored == "no-store", !path.starts_with("/assets/"), "{path}: {stored}");
    }
}

#[tokio::test]
async fn what_is_not_there_has_a_page_in_the_readers_language() {
    let response = ask(get("/nowhere")).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert!(text(response).await.contains("Pagina nu există"));
    let english = Request::get("/nowhere").header(COOKIE, "__Host-locale=en").body(Body::empty()).unwrap();
    assert!(text(ask(english).await).await.contains("This page does not exist"));
}

#[tokio::test]
async fn what_was_just_done_is_said_once() {
    let told = Request::get("/nowhere").header(COOKIE, "__Host-flash=saved").body(Body::empty()).unwrap();
    let response = ask(told).await;
    let cleared = response.headers()[SET_COOKIE].to_str().unwrap().to_owned();
    assert!(cleared.starts_with("__Host-flash=;") && cleared.contains("Max-Age=0"), "{cleared}");
    assert!(text(response).await.contains("Am salvat."));

    let forged = Request::get("/nowhere").header(COOKIE, "__Host-flash=<b>").body(Body::empty()).unwrap();
    assert!(!text(ask(forged).await).await.contains("<b>"));
}

#[tokio::test]
async fn a_wrong_method_says_no_more_than_a_wrong_address() {
    let wrong =
        ask(post(paths::HEALTHZ).header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap()).await;
    let nowhere = ask(get("/nowhere")).await;
    assert_eq!(wrong.status(), nowhere.status());
    assert_eq!(text(wrong).await, text(nowhere).await);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let forged =
        post(paths::LOCALE).header("sec-fetch-site", "cross-site").body(Body::from("locale=en")).unwrap();
    let response = ask(forged).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(text(response).await.contains("Formularul a venit din altă parte"));

    let foreign =
        post(paths::LOCALE).header("origin", "https://evil.example").body(Body::from("locale=en")).unwrap();
    assert_eq!(ask(foreign).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_language_sticks_and_leads_back() {
    let own = post(paths::LOCALE)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from("locale=en&back=%2Fweek%3Fday%3D2026-12-01"))
        .unwrap();
    let response = ask(own).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()[LOCATION], "/week?day=2026-12-01");
    let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
    for part in ["__Host-locale=en;", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[tokio::test]
async fn too_much_is_refused_with_a_page() {
    let body = format!("back={}", "a".repeat(300 * 1024));
    let large = post(paths::LOCALE).header("sec-fetch-site", "same-origin").body(Body::from(body)).unwrap();
    assert_eq!(ask(large).await.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let fields = "a=b&".repeat(500);
    let many = post(paths::LOCALE).header("sec-fetch-site", "same-origin").body(Body::from(fields)).unwrap();
    let response = ask(many).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text(response).await.contains("Textul este prea lung"));
}

#[tokio::test]
async fn assets_are_kept_for_ever_and_come_compressed() {
    let href = assets::css_href();
    let packed =
        ask(Request::get(&href).header(ACCEPT_ENCODING, "br, gzip").body(Body::empty()).unwrap()).await;
    assert_eq!(packed.headers()[CONTENT_ENCODING], "gzip");
    assert!(packed.headers()[CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    let plain =
        ask(Request::get(&href).header(ACCEPT_ENCODING, "gzip;q=0").body(Body::empty()).unwrap()).await;
    assert!(!plain.headers().contains_key(CONTENT_ENCODING));
    assert!(text(plain).await.contains("@layer ds.theme"));
    assert_eq!(ask(get("/assets/house-0000.css")).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn readiness_says_what_is_missing() {
    let response = router(quiet_site("http://localhost:8080", Err("the database is not migrated")).await)
        .oneshot(get(paths::READYZ))
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(text(response).await, "the database is not migrated\n");
    assert_eq!(ask(get(paths::READYZ)).await.status(), StatusCode::OK);
}
