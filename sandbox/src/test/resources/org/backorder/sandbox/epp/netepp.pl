# Runs Net::EPP through the life of a name and prints one line per step: its name, result code, and what it saw.
# Frames go to STDERR by debug => 1, where the caller feeds them to the schemas.
use strict;
use warnings;
use Net::EPP::Simple;
use Net::EPP::Frame;

my ($port, $ca, $password, $name) = @ARGV;

sub client {
    my ($user) = @_;
    my $epp = Net::EPP::Simple->new(
        host => '127.0.0.1', port => $port, user => $user, pass => $password, timeout => 20,
        verify => 1, ca_file => $ca, debug => 1, load_config => 0, reconnect => 0
    );
    die "no session for $user: $Net::EPP::Simple::Error" unless $epp;
    return $epp;
}

sub report {
    my ($step, $seen) = @_;
    my $code = defined($Net::EPP::Simple::Code) ? int($Net::EPP::Simple::Code) : 0;
    printf("%s %d %s\n", $step, $code, defined($seen) ? $seen : '');
}

my $epp = client('backorder');
report('login');
report('check', $epp->check_domain($name));
$epp->create_contact({
    id => 'NETEPP-1',
    postalInfo => { int => { name => 'Perl Holder', org => 'Perl Ltd', addr => {
        street => ['1 Camel Road'], city => 'Perlton', sp => 'CA', pc => '12345', cc => 'US' } } },
    voice => '+1.2025550199', fax => '+1.2025550198', email => 'perl@example.test', authInfo => 'perl-contact'
});
report('contact');
my $domain = {
    name => $name, period => 1, registrant => 'NETEPP-1',
    contacts => { admin => 'NETEPP-1', tech => 'NETEPP-1', billing => 'NETEPP-1' },
    authInfo => 'perl-domain-auth', ns => []
};
$epp->create_domain($domain);
report('create');
$epp->create_domain($domain);
report('again');
my $info = $epp->domain_info($name);
report('info', ref($info) ? $info->{clID} : '');
my $rival = client('rival');
my $moved = $rival->domain_transfer_request($name, 'perl-domain-auth', 1);
report('transfer', ref($moved) ? $moved->{trStatus} : '');
$info = $rival->domain_info($name);
report('moved', ref($info) ? $info->{clID} : '');

my $poll = $epp->request(Net::EPP::Frame::Command::Poll::Req->new);
my $queue = $poll->getElementsByLocalName('msgQ')->shift;
printf("poll %d %s\n", $poll->code, $queue->getAttribute('count'));
my $ack = Net::EPP::Frame::Command::Poll::Ack->new;
$ack->setMsgID($queue->getAttribute('id'));
printf("ack %d\n", $epp->request($ack)->code);

$rival->delete_domain($name);
report('delete');
report('gone', $epp->check_domain($name));
$epp->delete_contact('NETEPP-1');
report('uncontact');
$epp->logout;
$rival->logout;
print "done 0\n";
