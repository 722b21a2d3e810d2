// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::open_enum;

open_enum! {
    /// A currency in which prices can be shown and paid.
    pub enum PresentmentCurrency {
        /// UAE dirham.
        Aed = "aed",
        /// Albanian lek.
        All = "all",
        /// Armenian dram.
        Amd = "amd",
        /// Angolan kwanza.
        Aoa = "aoa",
        /// Argentine peso.
        Ars = "ars",
        /// Australian dollar.
        Aud = "aud",
        /// Aruban florin.
        Awg = "awg",
        /// Azerbaijani manat.
        Azn = "azn",
        /// Bosnia and Herzegovina convertible mark.
        Bam = "bam",
        /// Barbadian dollar.
        Bbd = "bbd",
        /// Bangladeshi taka.
        Bdt = "bdt",
        /// Burundian franc.
        Bif = "bif",
        /// Bermudian dollar.
        Bmd = "bmd",
        /// Brunei dollar.
        Bnd = "bnd",
        /// Bolivian boliviano.
        Bob = "bob",
        /// Brazilian real.
        Brl = "brl",
        /// Bahamian dollar.
        Bsd = "bsd",
        /// Botswana pula.
        Bwp = "bwp",
        /// Belize dollar.
        Bzd = "bzd",
        /// Canadian dollar.
        Cad = "cad",
        /// Congolese franc.
        Cdf = "cdf",
        /// Swiss franc.
        Chf = "chf",
        /// Chilean peso.
        Clp = "clp",
        /// Chinese yuan.
        Cny = "cny",
        /// Colombian peso.
        Cop = "cop",
        /// Costa Rican colón.
        Crc = "crc",
        /// Cape Verdean escudo.
        Cve = "cve",
        /// Czech koruna.
        Czk = "czk",
        /// Djiboutian franc.
        Djf = "djf",
        /// Danish krone.
        Dkk = "dkk",
        /// Dominican peso.
        Dop = "dop",
        /// Algerian dinar.
        Dzd = "dzd",
        /// Egyptian pound.
        Egp = "egp",
        /// Ethiopian birr.
        Etb = "etb",
        /// Euro.
        Eur = "eur",
        /// Fijian dollar.
        Fjd = "fjd",
        /// Falkland Islands pound.
        Fkp = "fkp",
        /// Pound sterling.
        Gbp = "gbp",
        /// Georgian lari.
        Gel = "gel",
        /// Gibraltar pound.
        Gip = "gip",
        /// Gambian dalasi.
        Gmd = "gmd",
        /// Guinean franc.
        Gnf = "gnf",
        /// Guatemalan quetzal.
        Gtq = "gtq",
        /// Guyanese dollar.
        Gyd = "gyd",
        /// Hong Kong dollar.
        Hkd = "hkd",
        /// Honduran lempira.
        Hnl = "hnl",
        /// Haitian gourde.
        Htg = "htg",
        /// Hungarian forint.
        Huf = "huf",
        /// Indonesian rupiah.
        Idr = "idr",
        /// Israeli new shekel.
        Ils = "ils",
        /// Indian rupee.
        Inr = "inr",
        /// Icelandic króna.
        Isk = "isk",
        /// Jamaican dollar.
        Jmd = "jmd",
        /// Japanese yen.
        Jpy = "jpy",
        /// Kenyan shilling.
        Kes = "kes",
        /// Kyrgyz som.
        Kgs = "kgs",
        /// Cambodian riel.
        Khr = "khr",
        /// Comorian franc.
        Kmf = "kmf",
        /// South Korean won.
        Krw = "krw",
        /// Cayman Islands dollar.
        Kyd = "kyd",
        /// Kazakhstani tenge.
        Kzt = "kzt",
        /// Lao kip.
        Lak = "lak",
        /// Sri Lankan rupee.
        Lkr = "lkr",
        /// Liberian dollar.
        Lrd = "lrd",
        /// Lesotho loti.
        Lsl = "lsl",
        /// Moroccan dirham.
        Mad = "mad",
        /// Moldovan leu.
        Mdl = "mdl",
        /// Malagasy ariary.
        Mga = "mga",
        /// Macedonian denar.
        Mkd = "mkd",
        /// Mongolian tögrög.
        Mnt = "mnt",
        /// Macanese pataca.
        Mop = "mop",
        /// Mauritian rupee.
        Mur = "mur",
        /// Maldivian rufiyaa.
        Mvr = "mvr",
        /// Malawian kwacha.
        Mwk = "mwk",
        /// Mexican peso.
        Mxn = "mxn",
        /// Malaysian ringgit.
        Myr = "myr",
        /// Mozambican metical.
        Mzn = "mzn",
        /// Namibian dollar.
        Nad = "nad",
        /// Nigerian naira.
        Ngn = "ngn",
        /// Nicaraguan córdoba.
        Nio = "nio",
        /// Norwegian krone.
        Nok = "nok",
        /// Nepalese rupee.
        Npr = "npr",
        /// New Zealand dollar.
        Nzd = "nzd",
        /// Panamanian balboa.
        Pab = "pab",
        /// Peruvian sol.
        Pen = "pen",
        /// Papua New Guinean kina.
        Pgk = "pgk",
        /// Philippine peso.
        Php = "php",
        /// Pakistani rupee.
        Pkr = "pkr",
        /// Polish złoty.
        Pln = "pln",
        /// Paraguayan guaraní.
        Pyg = "pyg",
        /// Qatari riyal.
        Qar = "qar",
        /// Romanian leu.
        Ron = "ron",
        /// Serbian dinar.
        Rsd = "rsd",
        /// Rwandan franc.
        Rwf = "rwf",
        /// Saudi riyal.
        Sar = "sar",
        /// Solomon Islands dollar.
        Sbd = "sbd",
        /// Seychellois rupee.
        Scr = "scr",
        /// Swedish krona.
        Sek = "sek",
        /// Singapore dollar.
        Sgd = "sgd",
        /// Saint Helena pound.
        Shp = "shp",
        /// Somali shilling.
        Sos = "sos",
        /// Surinamese dollar.
        Srd = "srd",
        /// Swazi lilangeni.
        Szl = "szl",
        /// Thai baht.
        Thb = "thb",
        /// Tajikistani somoni.
        Tjs = "tjs",
        /// Tongan paʻanga.
        Top = "top",
        /// Turkish lira.
        Try = "try",
        /// Trinidad and Tobago dollar.
        Ttd = "ttd",
        /// New Taiwan dollar.
        Twd = "twd",
        /// Tanzanian shilling.
        Tzs = "tzs",
        /// Ukrainian hryvnia.
        Uah = "uah",
        /// Ugandan shilling.
        Ugx = "ugx",
        /// US dollar.
        Usd = "usd",
        /// Uruguayan peso.
        Uyu = "uyu",
        /// Uzbekistani som.
        Uzs = "uzs",
        /// Vietnamese đồng.
        Vnd = "vnd",
        /// Vanuatu vatu.
        Vuv = "vuv",
        /// Samoan tālā.
        Wst = "wst",
        /// Central African CFA franc.
        Xaf = "xaf",
        /// East Caribbean dollar.
        Xcd = "xcd",
        /// Caribbean guilder.
        Xcg = "xcg",
        /// West African CFA franc.
        Xof = "xof",
        /// CFP franc.
        Xpf = "xpf",
        /// Yemeni rial.
        Yer = "yer",
        /// South African rand.
        Zar = "zar",
        /// Zambian kwacha.
        Zmw = "zmw",
    }
}
