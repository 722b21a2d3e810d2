// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::{open_enum, tuple};

tuple! {
    /// A tax id and its format.
    pub struct TaxId {
        /// The tax id itself.
        pub number: String,
        /// The format of the tax id.
        pub format: TaxIdFormat,
    }
}

open_enum! {
    /// The format of a tax id: its country and type.
    pub enum TaxIdFormat {
        /// Andorra: tax registration number (NRT)
        AdNrt = "ad_nrt",
        /// United Arab Emirates: tax registration number (TRN)
        AeTrn = "ae_trn",
        /// Argentina: tax identification key (CUIT)
        ArCuit = "ar_cuit",
        /// Australia: business number (ABN)
        AuAbn = "au_abn",
        /// Australia: tax office reference number (ARN)
        AuArn = "au_arn",
        /// Bulgaria: unified identification code (UIC)
        BgUic = "bg_uic",
        /// Bahrain: VAT number
        BhVat = "bh_vat",
        /// Bolivia: tax number (NIT)
        BoTin = "bo_tin",
        /// Brazil: company number (CNPJ)
        BrCnpj = "br_cnpj",
        /// Brazil: personal taxpayer number (CPF)
        BrCpf = "br_cpf",
        /// Canada: business number (BN)
        CaBn = "ca_bn",
        /// Canada: federal sales tax number (GST/HST)
        CaGstHst = "ca_gst_hst",
        /// Canada: provincial sales tax number, British Columbia
        CaPstBc = "ca_pst_bc",
        /// Canada: provincial sales tax number, Manitoba
        CaPstMb = "ca_pst_mb",
        /// Canada: provincial sales tax number, Saskatchewan
        CaPstSk = "ca_pst_sk",
        /// Canada: sales tax number, Québec (QST)
        CaQst = "ca_qst",
        /// Switzerland: company number (UID)
        ChUid = "ch_uid",
        /// Switzerland: VAT number
        ChVat = "ch_vat",
        /// Chile: tax number (RUT)
        ClTin = "cl_tin",
        /// China: tax number
        CnTin = "cn_tin",
        /// Colombia: tax number (NIT)
        CoNit = "co_nit",
        /// Costa Rica: tax number
        CrTin = "cr_tin",
        /// Germany: tax number (Steuernummer)
        DeStn = "de_stn",
        /// Dominican Republic: taxpayer number (RNC)
        DoRcn = "do_rcn",
        /// Ecuador: taxpayer number (RUC)
        EcRuc = "ec_ruc",
        /// Egypt: tax number
        EgTin = "eg_tin",
        /// Spain: company tax number (CIF)
        EsCif = "es_cif",
        /// VAT number of the European Union's one-stop shop for non-Union sellers
        EuOssVat = "eu_oss_vat",
        /// VAT number of a member state of the European Union
        EuVat = "eu_vat",
        /// United Kingdom: VAT number
        GbVat = "gb_vat",
        /// Georgia: VAT number
        GeVat = "ge_vat",
        /// Hong Kong: business registration number
        HkBr = "hk_br",
        /// Croatia: personal identification number (OIB)
        HrOib = "hr_oib",
        /// Hungary: tax number (adószám)
        HuTin = "hu_tin",
        /// Indonesia: taxpayer number (NPWP)
        IdNpwp = "id_npwp",
        /// Israel: VAT number
        IlVat = "il_vat",
        /// India: goods and services tax number (GSTIN)
        InGst = "in_gst",
        /// Iceland: VAT number (VSK)
        IsVat = "is_vat",
        /// Japan: corporate number
        JpCn = "jp_cn",
        /// Japan: foreign business registration number
        JpRn = "jp_rn",
        /// Japan: consumption tax registration number
        JpTrn = "jp_trn",
        /// Kenya: revenue authority number (PIN)
        KePin = "ke_pin",
        /// South Korea: business registration number
        KrBrn = "kr_brn",
        /// Kazakhstan: business identification number (BIN)
        KzBin = "kz_bin",
        /// Liechtenstein: company number (UID)
        LiUid = "li_uid",
        /// North Macedonia: VAT number
        MkVat = "mk_vat",
        /// Mauritius: tax account number (TAN)
        MuTan = "mu_tan",
        /// Mexico: taxpayer number (RFC)
        MxRfc = "mx_rfc",
        /// Malaysia: foreign provider's registration number (FRP)
        MyFrp = "my_frp",
        /// Malaysia: income tax number (ITN)
        MyItn = "my_itn",
        /// Malaysia: sales and service tax number (SST)
        MySst = "my_sst",
        /// Nigeria: tax number
        NgTin = "ng_tin",
        /// Norway: VAT number (MVA)
        NoVat = "no_vat",
        /// Norway: number of the scheme for foreign sellers (VOEC)
        NoVoec = "no_voec",
        /// New Zealand: goods and services tax number (GST)
        NzGst = "nz_gst",
        /// Oman: VAT number
        OmVat = "om_vat",
        /// Peru: taxpayer number (RUC)
        PeRuc = "pe_ruc",
        /// Philippines: tax number
        PhTin = "ph_tin",
        /// Romania: tax number (CUI)
        RoTin = "ro_tin",
        /// Serbia: tax number (PIB)
        RsPib = "rs_pib",
        /// Russia: taxpayer number (INN)
        RuInn = "ru_inn",
        /// Russia: registration reason code (KPP)
        RuKpp = "ru_kpp",
        /// Saudi Arabia: VAT number
        SaVat = "sa_vat",
        /// Singapore: goods and services tax number (GST)
        SgGst = "sg_gst",
        /// Singapore: entity number (UEN)
        SgUen = "sg_uen",
        /// Slovenia: tax number (davčna številka)
        SiTin = "si_tin",
        /// El Salvador: tax number (NIT)
        SvNit = "sv_nit",
        /// Thailand: VAT number
        ThVat = "th_vat",
        /// Türkiye: tax number (VKN)
        TrTin = "tr_tin",
        /// Taiwan: uniform number (VAT)
        TwVat = "tw_vat",
        /// Ukraine: VAT number
        UaVat = "ua_vat",
        /// United States: employer number (EIN)
        UsEin = "us_ein",
        /// Uruguay: taxpayer number (RUC, now RUT)
        UyRuc = "uy_ruc",
        /// Venezuela: taxpayer number (RIF)
        VeRif = "ve_rif",
        /// Vietnam: tax number (MST)
        VnTin = "vn_tin",
        /// South Africa: VAT number
        ZaVat = "za_vat",
    }
}
