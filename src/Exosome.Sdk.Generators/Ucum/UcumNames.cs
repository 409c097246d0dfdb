using System;
using System.Collections.Generic;

namespace Exosome.Sdk.Generators.Ucum;

/// <summary>
/// The unit atoms of UCUM 2.2 (ucum-essence.xml, 2024-06-17) whose size <see cref="UcumAtoms"/> does not know: enough to tell a
/// code of UCUM from what is none. Case-sensitive codes.
/// </summary>
internal static class UcumNames
{
    private static readonly HashSet<string> s_metric = Set(
        "cd rad sr Wb T H lm lx Gy Sv ar t eV pc [c] [h] [k] [eps_0] [mu_0] [e] [m_e] [m_p] [G] [ly] gf Ky Gal dyn erg Bi Mx G Oe Gb sb Lmb " +
        "ph Ci R RAD REM cal_[15] cal_[20] cal_m cal_IT cal_th cal tex m[H2O] m[Hg] g% Np B B[SPL] B[V] B[mV] B[uV] B[10.nV] B[W] B[kW] st " +
        "mho bit By Bd");

    private static readonly HashSet<string> s_others = Set(
        "[pi] [ppth] [pptr] gon deg ' '' a_t a_j a_g a mo_s mo_j mo_g mo AU atm [lbf_av] [in_i] [ft_i] [yd_i] [mi_i] [fth_i] [nmi_i] [kn_i] " +
        "[sin_i] [sft_i] [syd_i] [cin_i] [cft_i] [cyd_i] [bf_i] [cr_i] [mil_i] [cml_i] [hd_i] [ft_us] [yd_us] [in_us] [rd_us] [ch_us] " +
        "[lk_us] [rch_us] [rlk_us] [fth_us] [fur_us] [mi_us] [acr_us] [srd_us] [smi_us] [sct] [twp] [mil_us] [in_br] [ft_br] [rd_br] " +
        "[ch_br] [lk_br] [fth_br] [pc_br] [yd_br] [mi_br] [nmi_br] [kn_br] [acr_br] [gal_us] [bbl_us] [qt_us] [pt_us] [gil_us] [foz_us] " +
        "[fdr_us] [min_us] [crd_us] [bu_us] [gal_wi] [pk_us] [dqt_us] [dpt_us] [tbs_us] [tsp_us] [cup_us] [foz_m] [cup_m] [tsp_m] [tbs_m] " +
        "[gal_br] [pk_br] [bu_br] [qt_br] [pt_br] [gil_br] [foz_br] [fdr_br] [min_br] [gr] [lb_av] [oz_av] [dr_av] [scwt_av] [lcwt_av] " +
        "[ston_av] [lton_av] [stone_av] [pwt_tr] [oz_tr] [lb_tr] [sc_ap] [dr_ap] [oz_ap] [lb_ap] [oz_m] [lne] [pnt] [pca] [pnt_pr] [pca_pr] " +
        "[pied] [pouce] [ligne] [didot] [cicero] [degF] [degR] [degRe] [Cal] [Btu_39] [Btu_59] [Btu_60] [Btu_m] [Btu_IT] [Btu_th] [Btu] " +
        "[HP] [den] [in_i'H2O] [in_i'Hg] [PRU] [wood'U] [diop] [p'diop] %[slope] [mesh_i] [Ch] [drp] [hnsf'U] [MET] [hp'_X] [hp'_C] [hp'_M] " +
        "[hp'_Q] [pH] [HPF] [LPF] Ao b att [psi] circ sph [car_m] [car_Au] [smoot] [m/s2/Hz^(1/2)] [NTU] [FNU] bit_s");

    /// <summary>The arbitrary units, which by their definition convert into nothing else: each is a dimension of its own.</summary>
    private static readonly HashSet<string> s_arbitrary = Set(
        "[hp_X] [hp_C] [hp_M] [hp_Q] [kp_X] [kp_C] [kp_M] [kp_Q] [arb'U] [USP'U] [GPL'U] [MPL'U] [APL'U] [beth'U] [anti'Xa'U] [todd'U] " +
        "[dye'U] [smgy'U] [bdsk'U] [ka'U] [knk'U] [mclg'U] [tb'U] [CCID_50] [TCID_50] [EID_50] [FFU] [IR] [BAU] [AU] [Amb'a'1'U] [PNU] [Lf] " +
        "[D'ag'U] [FEU] [ELU] [EU]");

    /// <summary>Whether UCUM has the atom, though its size is not known here.</summary>
    public static bool IsKnown(string code) => s_metric.Contains(code) || s_others.Contains(code);

    /// <summary>Whether UCUM has the atom and admits a prefix before it, though its size is not known here.</summary>
    public static bool IsMetric(string code) => s_metric.Contains(code);

    /// <summary>Whether the atom converts into no other.</summary>
    public static bool IsArbitrary(string code) => s_arbitrary.Contains(code);

    private static HashSet<string> Set(string codes) => new(codes.Split(' '), StringComparer.Ordinal);
}
