# A registrar that storms creates with Net::EPP: one process and session each, a least gap between two creates of a
# session, sessions staggered over the gap. It knows the instants on its own clock and storms from half a second before.
use strict;
use warnings;
use Net::EPP::Simple;
use Net::EPP::Protocol;
use Socket qw(IPPROTO_TCP TCP_NODELAY);
use Time::HiRes qw(time sleep);

my ($port, $ca, $password, $sessions, $gap_millis, $file) = @ARGV;
my $gap = $gap_millis / 1000;
my ($before, $after) = (0.5, 0.4);

open(my $list, '<', $file) or die "no list: $!";
my (@instants, %names);
while (my $line = <$list>) {
    my ($at, $name) = split(' ', $line);
    push(@instants, $at) unless exists($names{$at});
    push(@{$names{$at}}, $name);
}

my @children;
for my $number (0 .. $sessions - 1) {
    my $child = fork();
    die "no process: $!" unless defined($child);
    if ($child == 0) {
        storm($number);
        exit(0);
    }
    push(@children, $child);
}
my $failed = 0;
for my $child (@children) {
    waitpid($child, 0);
    $failed = 1 if $? != 0;
}
exit($failed);

sub storm {
    my ($number) = @_;
    my $epp = Net::EPP::Simple->new(
        host => '127.0.0.1', port => $port, user => 'rival', pass => $password, timeout => 20,
        verify => 1, ca_file => $ca, load_config => 0, reconnect => 0
    );
    die "no session: $Net::EPP::Simple::Error" unless $epp;
    my $contact = "RIVAL-$number";
    $epp->create_contact({
        id => $contact,
        postalInfo => { int => { name => 'Rival Holder', org => 'Rival Ltd', addr => {
            street => ['2 Camel Road'], city => 'Perlton', sp => 'CA', pc => '12345', cc => 'US' } } },
        voice => '+1.2025550199', fax => '+1.2025550198', email => 'rival@example.test', authInfo => 'rival-contact'
    });
    my $connection = $epp->{connection};
    setsockopt($connection, IPPROTO_TCP, TCP_NODELAY, 1);
    # frames are rendered ahead and answers read as text: the library's quickest way
    my %frames = map { $_ => frame($_, $contact, $number) } map { @$_ } values(%names);
    syswrite(STDOUT, "ready\n");
    my $next = 0;
    for my $at (@instants) {
        my @wanted = @{$names{$at}};
        my $turn = $number;
        $next = max($next, $at - $before + $gap * $number / $sessions);
        while (@wanted) {
            my $pause = $next - time();
            sleep($pause) if $pause > 0;
            my $sent = time();
            last if $sent > $at + $after;
            my $index = $turn++ % @wanted;
            Net::EPP::Protocol->send_frame($connection, $frames{$wanted[$index]});
            my $answer = Net::EPP::Protocol->get_frame($connection);
            my ($code) = $answer =~ /result code="(\d+)"/;
            die "no answer" unless defined($code);
            splice(@wanted, $index, 1) if $code == 1000;
            $next = max($sent + $gap, time());
        }
    }
    $epp->logout;
}

sub max {
    my ($a1, $b1) = @_;
    return $a1 > $b1 ? $a1 : $b1;
}

sub frame {
    my ($name, $contact, $number) = @_;
    return '<?xml version="1.0" encoding="UTF-8"?><epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><create>'
        . '<domain:create xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>' . $name . '</domain:name>'
        . '<domain:period unit="y">1</domain:period><domain:registrant>' . $contact . '</domain:registrant>'
        . '<domain:authInfo><domain:pw>rival-auth-2026</domain:pw></domain:authInfo></domain:create></create>'
        . '<clTRID>RIVAL-' . $number . '-' . $name . '</clTRID></command></epp>';
}
