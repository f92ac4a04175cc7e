package org.backorder.sandbox.epp.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The registry's TLS identity: a certificate authority of its own and server certificates signed by it, kept in the data
 * directory so that clients trust the same authority after a restart. Validity follows the real clock, not scenario time,
 * because clients check it against theirs; ten years leave room for a scenario that jumps ahead.
 */
public final class TlsIdentity {
    private static final char[] STORE_KEY = "sandbox".toCharArray();
    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final String CA = "ca";

    private final KeyStore store;
    private final Path caPem;

    private TlsIdentity(KeyStore store, Path caPem) {
        this.store = store;
        this.caPem = caPem;
    }

    /** Loads the identity of a directory, making it on first use. */
    public static TlsIdentity in(Path directory, Instant realNow) throws IOException {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve("epp-tls.p12");
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, STORE_KEY);
                }
            } else {
                store.load(null, null);
                KeyPair key = keyPair();
                X509Certificate ca = authority(key, realNow);
                store.setKeyEntry(CA, key.getPrivate(), STORE_KEY, new Certificate[] {ca});
                TlsIdentity made = new TlsIdentity(store, directory.resolve("epp-ca.pem"));
                made.issue(CertificateKind.VALID, realNow);
                try (OutputStream out = Files.newOutputStream(file)) {
                    store.store(out, STORE_KEY);
                }
            }
            TlsIdentity identity = new TlsIdentity(store, directory.resolve("epp-ca.pem"));
            identity.writePem();
            return identity;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("the TLS identity in " + directory + " cannot be read or made", e);
        }
    }

    /** The PEM file a client trusts. */
    public Path caCertificate() {
        return caPem;
    }

    /** A context presenting the wanted certificate; the faulty kinds are made on demand and never stored. */
    public SSLContext context(CertificateKind kind, Instant realNow) throws IOException {
        try {
            if (!store.containsAlias(kind.name())) {
                issue(kind, realNow);
            }
            KeyStore only = KeyStore.getInstance("PKCS12");
            only.load(null, null);
            only.setKeyEntry(
                    "server", store.getKey(kind.name(), STORE_KEY), STORE_KEY, store.getCertificateChain(kind.name()));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(only, STORE_KEY);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("no TLS context for certificate kind " + kind, e);
        }
    }

    /** Deletes the identity's directory, for a registry that keeps nothing. */
    public void forget() throws IOException {
        Files.deleteIfExists(caPem);
        Files.deleteIfExists(caPem.resolveSibling("epp-tls.p12"));
        Files.deleteIfExists(caPem.toAbsolutePath().getParent());
    }

    private void issue(CertificateKind kind, Instant realNow)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        boolean foreign = kind == CertificateKind.UNKNOWN_ISSUER;
        KeyPair stranger = keyPair();
        PrivateKey issuerKey = foreign ? stranger.getPrivate() : (PrivateKey) store.getKey(CA, STORE_KEY);
        X509Certificate issuer = foreign ? authority(stranger, realNow) : (X509Certificate) store.getCertificate(CA);
        Instant end = kind == CertificateKind.EXPIRED ? realNow.minus(Duration.ofHours(1)) : realNow.plus(VALIDITY);
        KeyPair key = keyPair();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(realNow.minus(Duration.ofDays(2))),
                Date.from(end),
                new X500Name("CN=Sandbox registry"),
                key.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, names(kind));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        X509Certificate certificate = sign(builder, issuerKey);
        store.setKeyEntry(kind.name(), key.getPrivate(), STORE_KEY, new Certificate[] {certificate, issuer});
    }

    private static GeneralNames names(CertificateKind kind) {
        if (kind == CertificateKind.WRONG_HOST) {
            return new GeneralNames(new GeneralName(GeneralName.dNSName, "other-registry.invalid"));
        }
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
    }

    private static X509Certificate authority(KeyPair key, Instant realNow)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Name name = new X500Name("CN=Sandbox registry authority");
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                serial(),
                Date.from(realNow.minus(Duration.ofDays(2))),
                Date.from(realNow.plus(VALIDITY)),
                name,
                key.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(builder, key.getPrivate());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(64, new SecureRandom()).add(BigInteger.ONE);
    }

    private void writePem() throws IOException, GeneralSecurityException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(store.getCertificate(CA));
        }
        Files.writeString(caPem, text.toString(), StandardCharsets.US_ASCII);
    }
}
