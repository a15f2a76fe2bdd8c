//! Addresses of the handbook, which the program serves itself: a house's server may have no internet.

fixed! {
    /// For everyone; the first page.
    HELP = "/help";
    /// For coordinators.
    HELP_COORDINATOR = "/help/coordinator";
    /// For case managers.
    HELP_CASE_MANAGER = "/help/case-manager";
    /// For room planners.
    HELP_ROOM_PLANNER = "/help/room-planner";
    /// For administrators.
    HELP_ADMINISTRATOR = "/help/administrator";
}
