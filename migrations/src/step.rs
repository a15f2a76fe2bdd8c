//! What every step does alike: make its tables in order, drop them in reverse.
//!
//! Kept apart so that a step reads as a list of tables. A table refers to another by a foreign key
//! without cascades: nothing here is deleted by accident.

use sea_orm_migration::prelude::*;

/// A table under its name, with its columns and keys still to come.
pub(crate) fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).to_owned()
}

/// A foreign key to `target.id`.
pub(crate) fn refers(column: &'static str, target: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column).to(target, "id").to_owned()
}

/// A primary key over several columns, in the order in which queries narrow.
pub(crate) fn key<const N: usize>(columns: [&'static str; N]) -> IndexCreateStatement {
    let mut index = Index::create();
    for column in columns {
        index.col(column);
    }
    index.to_owned()
}

/// An index named after its table and columns.
pub(crate) fn index<const N: usize>(table: &'static str, columns: [&'static str; N]) -> IndexCreateStatement {
    let mut index = key(columns);
    index.name(format!("{table}_by_{}", columns.join("_"))).table(table);
    index.to_owned()
}

/// The same, refusing a second row with the same values.
pub(crate) fn unique<const N: usize>(
    table: &'static str,
    columns: [&'static str; N],
) -> IndexCreateStatement {
    index(table, columns).unique().to_owned()
}

/// Makes tables and then indexes.
///
/// # Errors
/// Whatever the database refuses.
pub(crate) async fn make(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops tables, the last made first.
///
/// # Errors
/// Whatever the database refuses.
pub(crate) async fn drop_all(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables.iter().rev() {
        manager.drop_table(Table::drop().table(*table).to_owned()).await?;
    }
    Ok(())
}
