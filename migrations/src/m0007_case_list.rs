//! Indexes by which each filter of the list of cases is read in its order, without sorting.
//!
//! The list is cut by key; a filter without an index of its own would walk past every case that it does
//! not let through, and most cases of an old house are closed.

use sea_orm_migration::prelude::*;

use crate::step::{index, make};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_urgency = index("cases", ["house_id", "urgency", "triage_order", "id"]);
        let by_both = index("cases", ["house_id", "stage", "urgency", "triage_order", "id"]);
        let teams = index("team_members", ["house_id", "person_id", "left_at", "case_id"]);
        make(manager, Vec::new(), vec![by_urgency, by_both, teams]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table) in [
            ("cases_by_house_id_urgency_triage_order_id", "cases"),
            ("cases_by_house_id_stage_urgency_triage_order_id", "cases"),
            ("team_members_by_house_id_person_id_left_at_case_id", "team_members"),
        ] {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        Ok(())
    }
}
