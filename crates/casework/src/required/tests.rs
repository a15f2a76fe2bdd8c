//! Who must be in the house: a table of ages and circumstances, written by hand from the design.
