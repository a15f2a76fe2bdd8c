//! Letters at a real SMTP server, read by a mail program's parsers.

use std::error::Error;
use std::time::Duration;

use barnahus_letters::{Notice, Sample, samples, write};
use barnahus_outbox::message::{MessageId, compose};
use barnahus_outbox::transport::{
    Account, Authority, Delay, Delivery, MailFolder, Refusal, Security, SettingsFault, Smtp, SmtpSettings,
    Transport,
};
use barnahus_tests::references::{SmtpServer, read_with};
use barnahus_vocabulary::{EmailAddress, Instant, JobId, Line};
use lettre::Message;

type Outcome = Result<(), Box<dyn Error>>;

/// Tuesday, 24 November 2026, 6:00 UTC.
const WRITTEN: Instant = Instant::from_millis(1_795_500_000_000);

fn settings(server: &SmtpServer, security: Security, authority: Authority) -> SmtpSettings {
    SmtpSettings {
        host: "localhost".to_owned(),
        port: server.port,
        security,
        authority,
        account: None,
        greeting: "example.org".to_owned(),
        patience: Duration::from_secs(5),
    }
}

fn plain(server: &SmtpServer) -> Result<Transport, SettingsFault> {
    Ok(Transport::Smtp(Smtp::new(settings(server, Security::PlainOnLoopback, Authority::Public))?))
}

fn envelope(sample: &Sample) -> Result<(Message, MessageId), Box<dyn Error>> {
    let id = MessageId::of(JobId::random(), &sample.sender.house.email);
    Ok((compose(&sample.letter, &sample.sender, &sample.recipient, &id, WRITTEN)?, id))
}

/// The first sample, for somebody at whose name the server behaves in a way of its own.
fn letter_to(address: &str) -> Result<(Message, MessageId), Box<dyn Error>> {
    let mut sample = samples()?.remove(0);
    sample.recipient.email = EmailAddress::parse(address)?;
    envelope(&sample)
}

#[tokio::test]
async fn every_letter_arrives_as_it_was_written() -> Outcome {
    let mut server = SmtpServer::start(&[])?;
    let transport = plain(&server)?;
    let samples = samples()?;
    let mut arrived = Vec::new();
    let mut ids = Vec::new();
    for sample in &samples {
        let (message, id) = envelope(sample)?;
        assert_eq!(transport.send(&message, &id).await, Delivery::Sent, "{}", sample.name);
        arrived.push(server.next_message()?);
        ids.push(id);
    }
    let read = read_with("read_mail.py", &arrived)?;
    for (index, sample) in samples.iter().enumerate() {
        let mail = &read[index];
        assert_eq!(mail["subject"], sample.letter.subject);
        assert_eq!(mail["message_id"], ids[index].as_str());
        assert_eq!(mail["date"], "2026-11-24T06:00:00Z");
        assert_eq!(mail["auto_submitted"], "auto-generated");
        assert_eq!(mail["from"], serde_json::json!(["Casa Salcâmilor <casa@example.org>"]));
        assert_eq!(mail["to"], serde_json::json!(["Irina Exemplu <irina@example.net>"]));
        assert_eq!(mail["type"], "multipart/alternative");
        let parts = mail["parts"].as_array().ok_or("no parts")?;
        assert_eq!((&parts[0]["type"], &parts[1]["type"]), (&"text/plain".into(), &"text/html".into()));
        assert_eq!(parts[0]["content"], sample.letter.text);
        assert_eq!(parts[1]["content"], sample.letter.html);
        match &sample.letter.calendar {
            Some(part) => {
                assert_eq!(parts.len(), 3);
                assert_eq!(parts[2]["type"], "text/calendar");
                assert_eq!(parts[2]["charset"], "utf-8");
                assert_eq!(parts[2]["method"], part.method.name());
                assert_eq!(parts[2]["calendar"]["method"], part.method.name());
                let attendees = &parts[2]["calendar"]["events"][0]["attendees"];
                assert_eq!(attendees, &serde_json::json!(["mailto:irina@example.net"]));
            }
            None => assert_eq!(parts.len(), 2),
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_strange_name_stays_a_name() -> Outcome {
    let mut server = SmtpServer::start(&[])?;
    let transport = plain(&server)?;
    let name = "Ștefan \"Fane\" O'Neil, <b>x@example.com</b>; &amp; Țuțu-Măriuța din Valea cea foarte lungă";
    let mut sample = samples()?.remove(0);
    sample.recipient.name = Line::parse(name)?;
    sample.letter = write(&Notice::TaskAwaits, &sample.sender, &sample.recipient, WRITTEN);
    let (message, id) = envelope(&sample)?;
    assert_eq!(transport.send(&message, &id).await, Delivery::Sent);
    let read = read_with("read_mail.py", &[server.next_message()?])?;
    assert_eq!(read[0]["names"], serde_json::json!([name]));
    assert_eq!(read[0]["mailboxes"], serde_json::json!(["irina@example.net"]));
    let html = read[0]["parts"][1]["content"].as_str().ok_or("no html")?;
    assert!(html.contains("&lt;b&gt;x@example.com&lt;/b&gt;; &amp;amp;"), "{html}");
    Ok(())
}

#[tokio::test]
async fn a_letter_in_the_folder_is_the_one_that_would_be_sent() -> Outcome {
    let home = tempfile::tempdir()?;
    let (message, id) = letter_to("irina@example.net")?;
    let sent = Transport::Files(MailFolder::at(home.path())).send(&message, &id).await;
    assert_eq!(sent, Delivery::Sent);
    let name = id.as_str().trim_start_matches('<').split('@').next().ok_or("no name")?;
    let read = read_with("read_mail.py", &[home.path().join(format!("{name}.eml"))])?;
    assert_eq!(read[0]["parts"][2]["calendar"]["events"][0]["start"], "2026-12-01T08:00:00Z");
    Ok(())
}

#[tokio::test]
async fn what_a_server_answers_becomes_one_of_our_words() -> Outcome {
    let server = SmtpServer::start(&[])?;
    let transport = plain(&server)?;
    for (address, becomes) in [
        ("full@example.net", Delivery::Later(Delay::AskedToWait)),
        ("nobody@example.net", Delivery::Refused(Refusal::Mailbox)),
        ("big@example.net", Delivery::Refused(Refusal::Message)),
        ("grey@example.net", Delivery::Later(Delay::AskedToWait)),
        ("grey@example.net", Delivery::Sent),
    ] {
        let (message, id) = letter_to(address)?;
        let delivery = transport.send(&message, &id).await;
        assert_eq!(delivery, becomes, "{address}");
        assert!(!format!("{delivery:?}").contains("secret-of-the-server"));
    }
    assert_eq!(server.taken()?, 1);
    Ok(())
}

#[tokio::test]
async fn a_server_that_falls_silent_is_not_waited_for() -> Outcome {
    let server = SmtpServer::start(&[])?;
    let mut told = settings(&server, Security::PlainOnLoopback, Authority::Public);
    told.patience = Duration::from_millis(300);
    let transport = Transport::Smtp(Smtp::new(told)?);
    let (message, id) = letter_to("stall@example.net")?;
    assert_eq!(transport.send(&message, &id).await, Delivery::Later(Delay::TimedOut));
    Ok(())
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_later() -> Outcome {
    let server = SmtpServer::start(&[])?;
    let transport = plain(&server)?;
    drop(server);
    let (message, id) = letter_to("irina@example.net")?;
    assert_eq!(transport.send(&message, &id).await, Delivery::Later(Delay::Unreachable));
    Ok(())
}

#[tokio::test]
async fn letters_are_encrypted_and_the_server_is_recognised() -> Outcome {
    for (way, security) in [("starttls", Security::StartTls), ("wrapped", Security::Tls)] {
        let mut server = SmtpServer::start(&["--tls", way])?;
        let own = Authority::Own(server.authority()?);
        let transport = Transport::Smtp(Smtp::new(settings(&server, security, own))?);
        let (message, id) = letter_to("irina@example.net")?;
        assert_eq!(transport.send(&message, &id).await, Delivery::Sent, "{way}");
        let read = read_with("read_mail.py", &[server.next_message()?])?;
        assert_eq!(read[0]["message_id"], id.as_str());

        let stranger = Transport::Smtp(Smtp::new(settings(&server, security, Authority::Public))?);
        assert_eq!(stranger.send(&message, &id).await, Delivery::Later(Delay::NotSecure), "{way}");
        assert_eq!(server.taken()?, 1);
    }
    Ok(())
}

#[tokio::test]
async fn a_server_without_starttls_gets_nothing() -> Outcome {
    let server = SmtpServer::start(&[])?;
    let transport = Transport::Smtp(Smtp::new(settings(&server, Security::StartTls, Authority::Public))?);
    let (message, id) = letter_to("irina@example.net")?;
    assert_eq!(transport.send(&message, &id).await, Delivery::Later(Delay::Misunderstood));
    assert_eq!(server.taken()?, 0);
    Ok(())
}

#[tokio::test]
async fn a_wrong_password_makes_letters_wait_and_loses_none() -> Outcome {
    let server = SmtpServer::start(&["--tls", "starttls", "--user", "casa", "--password", "right"])?;
    for (password, becomes) in [("wrong", Delivery::Later(Delay::SignInRefused)), ("right", Delivery::Sent)] {
        let mut told = settings(&server, Security::StartTls, Authority::Own(server.authority()?));
        told.account = Some(Account { name: "casa".to_owned(), password: password.to_owned().into() });
        let transport = Transport::Smtp(Smtp::new(told)?);
        let (message, id) = letter_to("irina@example.net")?;
        assert_eq!(transport.send(&message, &id).await, becomes, "{password}");
        assert!(!format!("{transport:?}").contains(password));
    }
    Ok(())
}

#[tokio::test]
async fn nothing_crosses_a_network_in_the_clear() -> Outcome {
    let server = SmtpServer::start(&[])?;
    for host in ["mail.example.org", "192.0.2.1", "localhost.example.org"] {
        let mut told = settings(&server, Security::PlainOnLoopback, Authority::Public);
        told.host = host.to_owned();
        assert_eq!(Smtp::new(told).err(), Some(SettingsFault::PlainBeyondLoopback), "{host}");
    }
    Ok(())
}
