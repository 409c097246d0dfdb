namespace Exosome.Sdk.Instruments;

/// <summary>What kind of instrument export a file is. It is decided by what the file says, never by its name.</summary>
public enum InstrumentFileKind
{
    /// <summary>Malvern NanoSight NTA 3.x: the summary of an experiment of several videos, or of a single analysis.</summary>
    NanoSightSummary,

    /// <summary>Malvern NanoSight NTA 3.x: one row a tracked particle.</summary>
    NanoSightParticleData,

    /// <summary>Malvern NanoSight NTA 3.x: one row a particle and frame.</summary>
    NanoSightAllTracks,

    /// <summary>Particle Metrix ZetaView: a size distribution (<c>_size_488.txt</c>).</summary>
    ZetaViewSize,

    /// <summary>Particle Metrix ZetaView: the eleven measuring positions of a size run (<c>_11pos.txt</c>).</summary>
    ZetaViewPositions,

    /// <summary>Particle Metrix ZetaView: a zeta-potential profile (<c>_prof_488.txt</c>).</summary>
    ZetaViewZetaProfile,
}
