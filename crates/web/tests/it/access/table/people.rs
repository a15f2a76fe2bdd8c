//! The people of the house and its rooms: what is entered of somebody, one's own hours and leave, and the rooms.

use barnahus_casework::policy::HouseAction as In;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get PEOPLE Nothing Asks::In(In::SeePeople);
    Get PERSON_NEW Nothing Asks::In(In::ManagePeople);
    Post PERSON_NEW Nothing Asks::In(In::ManagePeople), "name" = "Ion", "email" = "ion", "locale" = "ro";
    Get PERSON Person Asks::TheirsOrIn(In::SeePeople);
    Post PERSON Person Asks::In(In::ManagePeople), "version" = "999", "name" = "Ion", "email" = "altcineva@example.org",
        "institution" = "Casa", "locale" = "ro", "roles" = "therapist", "languages" = "ron";
    Post PERSON_INVITE Person Asks::In(In::InvitePeople);
    Get PERSON_CLOSE Person Asks::In(In::ManagePeople);
    Post PERSON_CLOSE Person Asks::In(In::ManagePeople);
    Get PERSON_HOURS Person Asks::TheirsOrIn(In::SeePeople);
    Post PERSON_HOURS Person Asks::TheirsOrIn(In::ManageHours), "version" = "999";
    Get PERSON_CALENDAR Person Asks::TheirsOrIn(In::SeePeople);
    Post PERSON_CALENDAR Person Asks::TheirsOrIn(In::ManageHours);
    Post PERSON_CALENDAR_REMOVE Person Asks::TheirsOrIn(In::ManageHours);
    Post PERSON_CALENDAR_ADDRESS Person Asks::TheirsOrIn(In::ManageHours);
    Post PERSON_CALENDAR_ADDRESS_REMOVE Person Asks::TheirsOrIn(In::ManageHours);
    Get PERSON_ABSENCES Person Asks::TheirsOrIn(In::SeePeople);
    Post PERSON_ABSENCES Person Asks::TheirsOrIn(In::ManageHours);
    Post ABSENCE_REMOVE Absence Asks::TheirsOrIn(In::ManageHours);
    Get ROOMS Nothing Asks::In(In::ManageRooms);
    Get ROOM_NEW Nothing Asks::In(In::ManageRooms);
    Post ROOM_NEW Nothing Asks::In(In::ManageRooms);
    Get ROOM Room Asks::In(In::ManageRooms);
    Post ROOM Room Asks::In(In::ManageRooms), "version" = "999", "name" = "Albastră", "kind" = "interview";
    Get ROOM_HOURS Room Asks::In(In::ManageRooms);
    Post ROOM_HOURS Room Asks::In(In::ManageRooms), "version" = "999";
    Get ROOM_CLOSURES Room Asks::In(In::ManageRooms);
    Post ROOM_CLOSURES Room Asks::In(In::ManageRooms);
};
