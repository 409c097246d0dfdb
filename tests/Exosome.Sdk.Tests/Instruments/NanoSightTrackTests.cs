using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

public class NanoSightTrackTests
{
    private const string ParticleHeader = "Particle ID,Size/nm,Diffusion coefficient/nm^2 s^-1,Ln(Adjusted intensity)/AU,Start frame,Tracklength,Included in distribution?";

    [Fact]
    public void Particle_data_counts_the_included_tracks_only()
    {
        InstrumentFile file = Read.Text(ParticleHeader + "\r\n0,100,1,2,3,10,True\r\n1,200,1,2,3,10,True\r\n2,900,1,2,3,2,False\r\n", name: "ev_00_ParticleData 2024-05-01 12-30-00");
        InstrumentRun run = Assert.Single(file.Runs);
        Assert.Equal(InstrumentFileKind.NanoSightParticleData, file.Kind);
        Assert.Equal("ev_00", run.Name);
        Assert.Equal(150, run.Mean!.Value.Nanometers);
        Assert.Equal(150, run.D50!.Value.Nanometers);
        Assert.Equal(110, run.D10!.Value.Nanometers, 9);
        Assert.Null(run.Concentration);
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
    }

    [Fact]
    public void All_tracks_count_a_particle_once_however_many_frames_it_is_seen_in()
    {
        const string header = "Particle ID,Size/nm,Diffusion coefficient/nm^2 s^-1,Frame,X/pixels,Y/pixels,Ln(Adjusted intensity)/AU,Included in distribution?";
        InstrumentFile file = Read.Text(header + "\n0,100,1,1,5,5,2,True\n0,100,1,2,5,6,2,True\n0,100,1,3,5,7,2,True\n1,300,1,1,9,9,2,True\n");
        Assert.Equal(InstrumentFileKind.NanoSightAllTracks, file.Kind);
        Assert.Equal(200, file.Runs[0].Mean!.Value.Nanometers);
    }

    [Fact]
    public void Trap_no_line_end_after_the_last_row()
    {
        InstrumentFile whole = Read.Text(ParticleHeader + "\r\n0,100,1,2,3,10,True\r\n1,200,1,2,3,10,True");
        Assert.Equal(RunStatus.Ok, whole.Runs[0].Status);
        Assert.Equal(150, whole.Runs[0].Mean!.Value.Nanometers);
        Assert.Equal(RunStatus.Failed, Read.Text(ParticleHeader + "\r\n0,100,1,2,3,10,True\r\n1,200,1,2,3,1").Runs[0].Status);
        Assert.Equal(RunStatus.Failed, Read.Text(ParticleHeader + "\r\n0,100,1,2,3,10,True\r\n1,200,1,2,3,10,Tru").Runs[0].Status);
    }

    [Fact]
    public void Damaged_rows_are_named_and_the_run_has_failed()
    {
        InstrumentFile file = Read.Text(ParticleHeader + "\n0,100,1,2,3,10,True\n1,NaN,1,2,3,10,True\n0,100,1,2,3,10,True\n");
        Assert.Equal(RunStatus.Failed, file.Runs[0].Status);
        Assert.Equal([3, 4], file.Issues.Select(issue => issue.Line!.Value));
    }
}
