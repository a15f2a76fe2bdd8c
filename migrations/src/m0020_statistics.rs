//! What the statistics count of a case and no other column says: language and disability (sealed under the
//! key of the house), the day on which the child was informed, whether its first interview was booked in time.
//!
//! Two indexes let the figures begin at the records of one house. What was not kept before stays unknown.

use sea_orm_migration::prelude::*;

use crate::step::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMNS: [&str; 3] = ["also_sealed", "informed_at", "within_limit"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let [also, informed, within] = COLUMNS;
        let columns = [
            ColumnDef::new(also).blob().null().to_owned(),
            ColumnDef::new(informed).big_integer().null().to_owned(),
            ColumnDef::new(within).boolean().null().to_owned(),
        ];
        for column in columns {
            let alter = Table::alter().table("case_facts").add_column(column).to_owned();
            manager.alter_table(alter).await?;
        }
        manager.create_index(by_house()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Index::drop()
            .name("interview_records_by_house_id_interview_number_began_at")
            .table("interview_records")
            .to_owned();
        manager.drop_index(drop).await?;
        for column in COLUMNS {
            let alter = Table::alter().table("case_facts").drop_column(column).to_owned();
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}

fn by_house() -> IndexCreateStatement {
    index("interview_records", ["house_id", "interview_number", "began_at"])
}
