//! What the statistics count of a case and no other column says: language and disability (sealed under the
//! key of the house), the day on which the child was informed, whether its first interview was booked in time.
//! What was not kept before stays unknown.
//!
//! And the codename as it is looked for: in small letters without marks. Those that are there are folded here
//! as the program folds them; their words come from lists of ours, whose marks are Romanian.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::step::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const FOLDED: &str = "codename_folded";

/// The marks of our lists, with what is left without them; brackets stand around a word for trying.
const MARKS: [(&str, &str); 12] = [
    ("ă", "a"),
    ("â", "a"),
    ("î", "i"),
    ("ș", "s"),
    ("ț", "t"),
    ("Ă", "a"),
    ("Â", "a"),
    ("Î", "i"),
    ("Ș", "s"),
    ("Ț", "t"),
    ("(", ""),
    (")", ""),
];

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
        manager.create_index(by_house()).await?;
        let folded = ColumnDef::new(FOLDED).text().null().to_owned();
        manager.alter_table(Table::alter().table("cases").add_column(folded).to_owned()).await?;
        manager.get_connection().execute_unprepared(&fold_all()).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Index::drop()
            .name("interview_records_by_house_id_interview_number_began_at")
            .table("interview_records")
            .to_owned();
        manager.drop_index(drop).await?;
        manager.alter_table(Table::alter().table("cases").drop_column(FOLDED).to_owned()).await?;
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

fn fold_all() -> String {
    let folded = MARKS.iter().fold("\"codename\"".to_owned(), |sql, (mark, without)| {
        format!("replace({sql}, '{mark}', '{without}')")
    });
    format!("UPDATE \"cases\" SET \"{FOLDED}\" = lower({folded})")
}
