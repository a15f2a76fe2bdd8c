//! What passes between the house and the adult core: partners and their keys, references, messages
//! with their ledger, handovers, the answer at eighteen, and what a quarter's report counts.
//!
//! A reference is kept as a keyed hash, to be found by, and sealed, to be sent; forgetting empties
//! the seal. A message keeps its `data` sealed and gets its number when it is first sent. Of a
//! handover code only a keyed hash stays. `case_facts` hold what the report counts, sealed with the
//! house's key, so that erasing a case leaves the counts; the day of turning 18 is sealed with the
//! case's own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, blob_null, integer, integer_null, pk_uuid, text, text_null, uuid,
    uuid_null,
};

use crate::step::{drop_all, index, key, make, refers, table, unique};

pub(crate) const TABLES: [&str; 9] = [
    "exchange_keys",
    "exchange_partners",
    "exchange_partner_keys",
    "exchange_references",
    "exchange_messages",
    "handovers",
    "transitions",
    "case_facts",
    "quarter_reports",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = partners().into_iter().chain([references(), messages()]).chain(cases()).collect();
        let indexes = vec![
            unique("exchange_references", ["reference_mac"]),
            index("exchange_references", ["house_id", "case_id"]),
            unique("exchange_messages", ["partner_id", "direction", "message_id"]),
            index("exchange_messages", ["direction", "state", "due_at"]),
            index("exchange_messages", ["reference_id", "direction", "ordinal"]),
            index("exchange_messages", ["house_id", "created_at"]),
            index("exchange_messages", ["house_id", "case_id", "created_at"]),
            unique("handovers", ["code_mac"]),
            index("handovers", ["house_id", "case_id"]),
            index("handovers", ["state", "expires_at"]),
            index("case_facts", ["house_id", "taken_up_at"]),
            index("quarter_reports", ["house_id", "partner_id", "quarter"]),
        ];
        make(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}

fn partners() -> [TableCreateStatement; 3] {
    [
        table("exchange_keys")
            .col(uuid("house_id"))
            .col(text("keyid"))
            .col(text("public"))
            .col(blob("private_sealed"))
            .col(big_integer("created_at"))
            .col(big_integer_null("retired_at"))
            .primary_key(&mut key(["house_id", "keyid"]))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned(),
        table("exchange_partners")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(text("name"))
            .col(text("url"))
            .col(text("kind"))
            .col(text("standing"))
            .col(integer("said"))
            .col(integer("version"))
            .col(big_integer("created_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned(),
        table("exchange_partner_keys")
            .col(uuid("house_id"))
            .col(uuid("partner_id"))
            .col(text("keyid"))
            .col(text("public"))
            .col(big_integer("created_at"))
            .col(big_integer_null("retired_at"))
            .primary_key(&mut key(["partner_id", "keyid"]))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("partner_id", "exchange_partners"))
            .to_owned(),
    ]
}

fn references() -> TableCreateStatement {
    table("exchange_references")
        .col(pk_uuid("id"))
        .col(uuid("house_id"))
        .col(uuid("partner_id"))
        .col(uuid("case_id"))
        .col(blob("reference_mac"))
        .col(blob_null("reference_sealed"))
        .col(text("state"))
        .col(integer("heard"))
        .col(integer("said"))
        .col(text("certainty"))
        .col(big_integer("created_at"))
        .col(big_integer_null("forgotten_at"))
        .foreign_key(&mut refers("house_id", "houses"))
        .foreign_key(&mut refers("partner_id", "exchange_partners"))
        .foreign_key(&mut refers("case_id", "cases"))
        .to_owned()
}

fn messages() -> TableCreateStatement {
    table("exchange_messages")
        .col(pk_uuid("id"))
        .col(uuid("house_id"))
        .col(uuid("partner_id"))
        .col(uuid_null("reference_id"))
        .col(uuid_null("case_id"))
        .col(text("direction"))
        .col(uuid("message_id"))
        .col(text("kind"))
        .col(integer("ordinal"))
        .col(integer_null("sequence"))
        .col(blob_null("body_hash"))
        .col(blob_null("data_sealed"))
        .col(text("built_from"))
        .col(text("state"))
        .col(integer("attempts"))
        .col(big_integer("due_at"))
        .col(big_integer_null("first_tried_at"))
        .col(big_integer_null("leased_until"))
        .col(text_null("fault"))
        .col(big_integer("created_at"))
        .col(big_integer_null("settled_at"))
        .foreign_key(&mut refers("house_id", "houses"))
        .foreign_key(&mut refers("partner_id", "exchange_partners"))
        .foreign_key(&mut refers("reference_id", "exchange_references"))
        .foreign_key(&mut refers("case_id", "cases"))
        .to_owned()
}

fn cases() -> [TableCreateStatement; 4] {
    [
        table("handovers")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("reference_id"))
            .col(blob("code_mac"))
            .col(blob("wrapped_key"))
            .col(blob_null("draft_sealed"))
            .col(text("state"))
            .col(integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .col(big_integer_null("settled_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("reference_id", "exchange_references"))
            .to_owned(),
        table("transitions")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(uuid("recorded_by"))
            .col(blob("consent_sealed"))
            .col(big_integer("consented_at"))
            .col(big_integer_null("offered_at"))
            .col(text_null("answer"))
            .col(big_integer_null("answered_at"))
            .col(integer("version"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("recorded_by", "people"))
            .to_owned(),
        table("case_facts")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(big_integer("taken_up_at"))
            .col(blob("sealed"))
            .col(blob_null("eighteen_sealed"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .to_owned(),
        table("quarter_reports")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("partner_id"))
            .col(text("quarter"))
            .col(text("cells"))
            .col(uuid("sent_by"))
            .col(big_integer("sent_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("partner_id", "exchange_partners"))
            .foreign_key(&mut refers("sent_by", "people"))
            .to_owned(),
    ]
}
