//! The 41 counties of Romania and București, by ISO 3166-2:RO.

use super::words;

words! {
    /// A county, by its code.
    County {
        /// Alba.
        Alba => "RO-AB",
        /// Argeș.
        Arges => "RO-AG",
        /// Arad.
        Arad => "RO-AR",
        /// București.
        Bucuresti => "RO-B",
        /// Bacău.
        Bacau => "RO-BC",
        /// Bihor.
        Bihor => "RO-BH",
        /// Bistrița-Năsăud.
        BistritaNasaud => "RO-BN",
        /// Brăila.
        Braila => "RO-BR",
        /// Botoșani.
        Botosani => "RO-BT",
        /// Brașov.
        Brasov => "RO-BV",
        /// Buzău.
        Buzau => "RO-BZ",
        /// Cluj.
        Cluj => "RO-CJ",
        /// Călărași.
        Calarasi => "RO-CL",
        /// Caraș-Severin.
        CarasSeverin => "RO-CS",
        /// Constanța.
        Constanta => "RO-CT",
        /// Covasna.
        Covasna => "RO-CV",
        /// Dâmbovița.
        Dambovita => "RO-DB",
        /// Dolj.
        Dolj => "RO-DJ",
        /// Gorj.
        Gorj => "RO-GJ",
        /// Galați.
        Galati => "RO-GL",
        /// Giurgiu.
        Giurgiu => "RO-GR",
        /// Hunedoara.
        Hunedoara => "RO-HD",
        /// Harghita.
        Harghita => "RO-HR",
        /// Ilfov.
        Ilfov => "RO-IF",
        /// Ialomița.
        Ialomita => "RO-IL",
        /// Iași.
        Iasi => "RO-IS",
        /// Mehedinți.
        Mehedinti => "RO-MH",
        /// Maramureș.
        Maramures => "RO-MM",
        /// Mureș.
        Mures => "RO-MS",
        /// Neamț.
        Neamt => "RO-NT",
        /// Olt.
        Olt => "RO-OT",
        /// Prahova.
        Prahova => "RO-PH",
        /// Sibiu.
        Sibiu => "RO-SB",
        /// Sălaj.
        Salaj => "RO-SJ",
        /// Satu Mare.
        SatuMare => "RO-SM",
        /// Suceava.
        Suceava => "RO-SV",
        /// Tulcea.
        Tulcea => "RO-TL",
        /// Timiș.
        Timis => "RO-TM",
        /// Teleorman.
        Teleorman => "RO-TR",
        /// Vâlcea.
        Valcea => "RO-VL",
        /// Vrancea.
        Vrancea => "RO-VN",
        /// Vaslui.
        Vaslui => "RO-VS",
    }
}

#[cfg(test)]
mod tests {
    use super::County;

    #[test]
    fn there_are_forty_two() {
        assert_eq!(County::ALL.len(), 42);
        assert!(County::WORDS.is_sorted());
    }
}
