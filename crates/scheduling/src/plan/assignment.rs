//! A different column for each row at the least price in all, by shortest augmenting paths.
//!
//! Rows are roles, columns are people; ties are left to the algorithm, for in a plan the sum alone decides.
//! Prices are wide, so that a bonus for who must come dwarfs every other price without overflow.

/// The column of each row in an assignment of least price; `None` if the rows cannot all be served.
pub(super) fn least(prices: &[Vec<Option<i128>>]) -> Option<Vec<usize>> {
    let columns = prices.first().map_or(0, Vec::len);
    let (mut of_row, mut of_column) = (vec![0; prices.len()], vec![0; columns]);
    let mut taken_by: Vec<Option<usize>> = vec![None; columns];
    for row in 0..prices.len() {
        // How far each column is, over which column it is reached, and whether that is final.
        let mut ways: Vec<(Option<i128>, Option<usize>, bool)> = vec![(None, None, false); columns];
        let (mut from, mut from_row, mut length) = (None, row, 0);
        let free = loop {
            for (column, way) in ways.iter_mut().enumerate().filter(|(_, way)| !way.2) {
                let Some(price) = prices[from_row][column] else { continue };
                let distance = length + price - of_row[from_row] - of_column[column];
                if way.0.is_none_or(|known| distance < known) {
                    *way = (Some(distance), from, false);
                }
            }
            let open = ways.iter().enumerate().filter(|(_, way)| !way.2);
            let (distance, column) = open.filter_map(|(column, way)| Some((way.0?, column))).min()?;
            length = distance;
            let Some(next_row) = taken_by[column] else { break column };
            ways[column].2 = true;
            (from, from_row) = (Some(column), next_row);
        };
        of_row[row] += length;
        for (column, way) in ways.iter().enumerate().filter(|(_, way)| way.2) {
            let slack = length - way.0.unwrap_or(length);
            of_column[column] -= slack;
            if let Some(owner) = taken_by[column] {
                of_row[owner] += slack;
            }
        }
        let mut column = free;
        while let Some(before) = ways[column].1 {
            taken_by[column] = taken_by[before];
            column = before;
        }
        taken_by[column] = Some(row);
    }
    let mut chosen = vec![0; prices.len()];
    for (column, row) in taken_by.into_iter().enumerate() {
        if let Some(row) = row {
            chosen[row] = column;
        }
    }
    Some(chosen)
}
