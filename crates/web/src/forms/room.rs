//! A room as it is entered.

use barnahus_operations::enter_room::RoomEntry;
use barnahus_operations::list_rooms::{Room, RoomKind};
use barnahus_pages::words::form as words;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::Locale;

use crate::reading::Reading;

/// Reads the form of a room that exists.
pub(crate) fn read(typed: &Typed, locale: Locale) -> Result<RoomEntry, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let entry = entry(&mut reading);
    reading.finish(entry)
}

/// Reads the form of a new room: what it is for is chosen once.
pub(crate) fn read_new(typed: &Typed, locale: Locale) -> Result<(RoomKind, RoomEntry), Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let kind = RoomKind::parse(reading.text("kind"));
    let entry = entry(&mut reading);
    if kind.is_none() {
        reading.say("kind", words::NOT_CHOSEN);
    }
    reading.finish(kind.zip(entry))
}

fn entry(reading: &mut Reading<'_>) -> Option<RoomEntry> {
    let name = reading.line("name");
    let serves = reading.any("serves").into_iter().collect();
    name.map(|name| RoomEntry { name, serves })
}

/// As it would be typed.
pub(crate) fn typed(room: &Room) -> Typed {
    let mut typed = Typed::from_iter([
        ("version", room.version.to_string()),
        ("name", room.name.clone()),
        ("kind", room.kind.code().to_owned()),
    ]);
    typed.extend(room.serves.iter().map(|served| ("serves", served.to_string())));
    typed
}
