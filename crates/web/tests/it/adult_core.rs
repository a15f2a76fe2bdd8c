//! An adult core on this machine: it signs what it says, checks what it hears, keeps the order, and fails
//! when a test wants it to.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, OriginalUri, State};
use axum::http::{HeaderMap, Method, Request};
use axum::response::{IntoResponse, Response};
use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::keys::{PrivateKey, PublicKey};
use barnahus_exchange::other_side::{CoreMessage, HeardFromHouse, ReferralOffered, SentByCore};
use barnahus_exchange::problem::Fault;
use barnahus_exchange::transport::{Arrived, Authority, Headers, MESSAGES, Signed, sign_message};
use barnahus_exchange::words::{AgeBand, County, Language, TraffickingStatus, Urgency};
use barnahus_exchange::{MessageId, Reference, Sequence};
use barnahus_operations::carry_messages::carry_messages;
use barnahus_operations::manage_partners::{NewPartner, add_partner, house_keys};
use barnahus_outbox::exchange::{Carrier, ExchangeRound, PartnerKind};
use barnahus_outbox::transport::Authority as Vouching;
use barnahus_vocabulary::{Instant, paths};
use barnahus_web::router;
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::front_door::{Answer, Door, now, read};

/// What it does with the next message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It hears and answers.
    Well,
    /// It is not there.
    Away,
    /// It hears, and its answer is lost.
    Mute,
    /// It refuses for good.
    Cross,
}

struct Mind {
    mood: Mood,
    house: Option<PublicKey>,
    heard: Vec<(Option<Reference>, u32, String)>,
    ids: BTreeMap<MessageId, Vec<u8>>,
}

/// The core; it ends with its test.
pub struct Core {
    url: String,
    key: PrivateKey,
    mind: Arc<Mutex<Mind>>,
}

/// What a core for trying is called.
pub const TRIAL: &str = "Nucleu de probă";

/// The public address of the house of these tests.
const HOUSE: &str = "http://localhost:8080";

impl Core {
    /// One that is the partner of that house.
    pub async fn of(house: &Door) -> Self {
        Self::as_partner(house, "Nucleul MNR", PartnerKind::Core).await
    }

    /// One that is a partner of that house for trying.
    pub async fn on_trial(house: &Door) -> Self {
        Self::as_partner(house, TRIAL, PartnerKind::Trial).await
    }

    async fn as_partner(house: &Door, name: &str, kind: PartnerKind) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mind = Mind { mood: Mood::Well, house: None, heard: vec![], ids: BTreeMap::new() };
        let mind = Arc::new(Mutex::new(mind));
        let state = (Arc::clone(&mind), Authority::of_address(&url).unwrap());
        let app = Router::new().fallback(hear).with_state(state);
        tokio::spawn(async move { axum::serve(listener, app).await });
        let seed = if kind == PartnerKind::Core { [7; 32] } else { [8; 32] };
        let key = PrivateKey::from_seed(&seed.into());
        let pem = key.public().to_pem().unwrap();
        let new = NewPartner { name, url: &url, key: &pem, kind };
        add_partner(&house.workplace, house.id, &new, now()).await.unwrap();
        let ours = house_keys(&house.workplace, house.id, now()).await.unwrap();
        mind.lock().unwrap().house = PublicKey::from_pem(&ours[0].public).ok();
        Self { url, key, mind }
    }

    /// Where it hears.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// From now on it is in that mood.
    pub fn is(&self, mood: Mood) {
        self.mind.lock().unwrap().mood = mood;
    }

    /// It knows no message by its id any more.
    pub fn forgets_ids(&self) {
        self.mind.lock().unwrap().ids.clear();
    }

    /// What it heard of a reference, in order: types with their `data`.
    pub fn heard(&self, reference: &Reference) -> Vec<String> {
        let mind = self.mind.lock().unwrap();
        mind.heard.iter().filter(|(of, ..)| of.as_ref() == Some(reference)).map(|one| one.2.clone()).collect()
    }

    /// The references that it heard of, in order.
    pub fn references(&self) -> Vec<Reference> {
        self.mind.lock().unwrap().heard.iter().filter_map(|(of, ..)| *of).collect()
    }

    /// All that it heard, as it came.
    pub fn heard_all(&self) -> Vec<String> {
        self.mind.lock().unwrap().heard.iter().map(|one| one.2.clone()).collect()
    }

    /// Says something to the house, signed at that moment.
    pub async fn says(&self, house: &Door, said: &SentByCore, at: Instant) -> Answer {
        let body = said.write();
        let seconds = u64::try_from(at.millis() / 1_000).unwrap();
        let to = Authority::of_address(HOUSE).unwrap();
        let headers = sign_message(&to, &body, &self.key, seconds);
        let headers: Vec<(String, String)> =
            headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        posted(house, &headers, body.as_bytes()).await
    }

    /// Offers a child of about eleven.
    pub fn offer(reference: Reference) -> SentByCore {
        let offered = ReferralOffered {
            age_band: AgeBand::From10To12,
            urgency: Urgency::Within24Hours,
            county: County::Cluj,
            language: Language::UNKNOWN,
            trafficking_status: TraffickingStatus::Possible,
            sibling_of: None,
            child_of_adult: None,
        };
        message(reference, 1, CoreMessage::ReferralOffered(offered))
    }
}

/// Octets with headers of their own, as a program sends them.
pub async fn posted(house: &Door, headers: &[(String, String)], body: &[u8]) -> Answer {
    let mut request = Request::post(paths::EXCHANGE_MESSAGES);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let mut request = request.body(Body::from(body.to_vec())).unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([198, 51, 100, 4], 50_000))));
    read(router(house.site.clone()).oneshot(request).await.unwrap()).await
}

/// A message of the core; its id is made from its place, so that a test can say it twice.
pub fn message(reference: Reference, sequence: u32, message: CoreMessage) -> SentByCore {
    let mut bytes = *reference.as_bytes();
    bytes[15] = u8::try_from(sequence).unwrap();
    let sequence = Sequence::new(sequence).unwrap();
    SentByCore { id: MessageId::from_random(bytes), reference, sequence, message }
}

impl Door {
    /// One round of the exchange, at that moment.
    pub async fn carried_at(&self, at: Instant) -> ExchangeRound {
        let carrier = Carrier::new(&Vouching::Public).unwrap();
        carry_messages(&self.workplace, &carrier, at).await.unwrap()
    }
}

async fn hear(
    State((mind, authority)): State<(Arc<Mutex<Mind>>, Authority)>,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut mind = mind.lock().unwrap();
    if mind.mood == Mood::Away {
        return axum::http::StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let created = created(&headers);
    let headers = Headers::of(headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())));
    let arrived = Arrived {
        method: method.as_str(),
        authority: &authority,
        path: uri.path(),
        query: uri.query(),
        headers: &headers,
        body: &body,
    };
    let answered =
        if uri.path() == MESSAGES { mind.message(arrived, created) } else { mind.question(arrived, created) };
    let (status, document) = match answered {
        Ok(document) => (if uri.path() == MESSAGES { 202 } else { 200 }, document),
        Err(fault) => (fault.status(), fault.document()),
    };
    let status = if mind.mood == Mood::Mute { 502 } else { status };
    (axum::http::StatusCode::from_u16(status).unwrap(), document).into_response()
}

impl Mind {
    fn message(&mut self, arrived: Arrived<'_>, created: u64) -> Result<String, Fault> {
        let signed = Signed::message(arrived)?;
        let verified = signed.verify(self.house.as_ref().unwrap(), created)?;
        if self.mood == Mood::Cross {
            return Err(Fault::WrongState);
        }
        let HeardFromHouse { id, reference, sequence, message } = verified.house_message()?;
        let body = verified.body().to_vec();
        if let Some(known) = self.ids.get(&id) {
            return if *known == body { Ok(Accepted { id }.document()) } else { Err(Fault::IdReused) };
        }
        let expected = Sequence::after(self.count(reference.as_ref()));
        if sequence != expected {
            return Err(Fault::OutOfOrder { expected });
        }
        self.ids.insert(id, body);
        let said = format!("{} {}", message.kind().as_str(), message.data_text().as_str());
        self.heard.push((reference, sequence.get(), said));
        Ok(Accepted { id }.document())
    }

    fn question(&mut self, arrived: Arrived<'_>, created: u64) -> Result<String, Fault> {
        let signed = Signed::question(arrived)?;
        let reference = signed.verify(self.house.as_ref().unwrap(), created)?.reference()?;
        match self.count(Some(&reference)) {
            0 => Err(Fault::NotTheirs),
            accepted => Ok(Progress { accepted }.document()),
        }
    }

    fn count(&self, reference: Option<&Reference>) -> u32 {
        let last = self.heard.iter().rev().find(|(of, ..)| of.as_ref() == reference);
        last.map_or(0, |(_, sequence, _)| *sequence)
    }
}

/// The time that the signature bears: the moments of these tests lie apart from the real one.
fn created(headers: &HeaderMap) -> u64 {
    let input = headers.get("signature-input").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (_, after) = input.split_once("created=").unwrap_or_default();
    after.split(';').next().and_then(|seconds| seconds.parse().ok()).unwrap_or(0)
}
